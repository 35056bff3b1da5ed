import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** The heading of a screen. It names the window, and takes the focus so that a screen reader announces the screen. */
export function ScreenHeading({ children, focus = true }: { children: string; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · Usher`;
    if (focus) heading.current?.focus({ preventScroll: true });
  }, [children, focus]);
  return (
    <Title order={1} ref={heading} tabIndex={-1} className="cut" title={children}>
      {children}
    </Title>
  );
}
