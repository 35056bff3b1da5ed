import { Activity, type ReactNode, useRef } from 'react';
import { type Location, Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

interface KeptScreenProps {
  path: string;
  children: ReactNode;
}

/** A screen that stays as it is behind the others once it was visited, so that it is back at once. */
export function KeptScreen({ path, children }: KeptScreenProps) {
  const location = useLocation();
  const lastHere = useRef<Location>(null);
  const isHere = location.pathname === path;
  if (isHere) lastHere.current = location;
  if (lastHere.current === null) return null;
  return (
    <Activity mode={isHere ? 'visible' : 'hidden'}>
      <ErrorBoundary>
        <Routes location={lastHere.current}>
          <Route path={path} element={children} />
        </Routes>
      </ErrorBoundary>
    </Activity>
  );
}
