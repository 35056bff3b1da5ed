import { Tooltip, type TooltipProps } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { cloneElement, type HTMLAttributes, type MouseEvent, type ReactElement, useState } from 'react';

/** Milliseconds of pointing after which it is shown. */
const DELAY = 300;

interface HintProps extends Pick<TooltipProps, 'label' | 'position' | 'multiline' | 'maw'> {
  children: ReactElement<HTMLAttributes<HTMLElement>>;
}

/** What something is, for who points at it. The tooltip is made only then: a screen has dozens of hints. */
export function Hint({ children, ...tooltip }: HintProps) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const { start, clear } = useTimeout((element: HTMLElement) => setTarget(element), DELAY);
  const hide = () => {
    clear();
    setTarget(null);
  };
  return (
    <>
      {cloneElement(children, {
        onMouseEnter: ({ currentTarget }: MouseEvent<HTMLElement>) => start(currentTarget),
        onMouseLeave: hide,
      })}
      {target ? <Tooltip {...tooltip} target={target} opened /> : null}
    </>
  );
}
