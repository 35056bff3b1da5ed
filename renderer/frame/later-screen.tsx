import { type ComponentType, useEffect, useState } from 'react';

export interface LaterScreen {
  Screen: ComponentType;
  /** Has the screen at hand before it is shown. */
  load: () => Promise<void>;
}

/** A screen whose program is loaded when it is shown first: what the start does not need does not delay it. */
export function laterScreen(load: () => Promise<ComponentType>): LaterScreen {
  let Loaded: ComponentType | null = null;
  const loadOnce = async (): Promise<void> => {
    Loaded ??= await load();
  };
  function Screen() {
    const [, drawAgain] = useState(Loaded !== null);
    useEffect(() => {
      const fail = (error: unknown) =>
        drawAgain(() => {
          throw error;
        });
      loadOnce().then(() => drawAgain(true), fail);
    }, []);
    return Loaded ? <Loaded /> : null;
  }
  return { Screen, load: loadOnce };
}

/** Milliseconds that belong to the first screen alone. */
const FIRST_SCREEN = 1_500;

/** Loads the other screens one after the other, each while nothing else is to be done. */
export async function loadWhenIdle(screens: readonly LaterScreen[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, FIRST_SCREEN));
  for (const { load } of screens) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    // What is wrong is said by the screen, which tries again.
    await load().catch(() => {});
  }
}
