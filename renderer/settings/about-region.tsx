import { useUsher } from '../store/usher-store.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';

/** Which Usher this is, and where it keeps what it knows. */
export function AboutRegion() {
  const app = useUsher((state) => state.app);
  if (!app) return null;
  return (
    <Region name="About Usher">
      <Facts
        facts={[
          ['Version', app.version],
          ['Shell', app.shell === 'desktop' ? 'Desktop' : 'Browser'],
          [
            'Data directory',
            <span key="directory" className="mono">
              {app.dataDir}
            </span>,
          ],
          ['Operator', app.operator],
          ['Server', app.demo ? 'Demo back office' : app.serverUrl],
        ]}
      />
    </Region>
  );
}
