import { Fragment } from 'react';

/** A long word of the domain, `ONSITE_TROUBLESHOOTING`, that may break after its underscores and is still one word. */
export function Breakable({ word }: { word: string }) {
  return word.split(/(?<=_)/).map((part, index) => (
    <Fragment key={part}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
