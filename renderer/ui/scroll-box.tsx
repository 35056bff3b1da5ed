import type { ReactNode } from 'react';

interface ScrollBoxProps {
  className: string;
  /** Where what is inside does not say itself what it is. */
  name?: string;
  children: ReactNode;
}

/** A part of a screen that scrolls by itself: it can be reached and scrolled by key. */
export function ScrollBox({ className, name, children }: ScrollBoxProps) {
  const Element = name ? 'section' : 'div';
  return (
    <Element className={className} aria-label={name} tabIndex={0}>
      {children}
    </Element>
  );
}
