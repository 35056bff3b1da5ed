import { Button } from '@mantine/core';
import { useState } from 'react';
import { CopyText } from '../ui/copy-text.tsx';

/** The entry code is sensitive: shown only when asked for (domain.md 6). */
export function Barcode({ barcode }: { barcode: string }) {
  const [shown, setShown] = useState(false);
  return (
    <span className="copy-text">
      {shown ? <CopyText label="Barcode" text={barcode} /> : <span className="mono">••••••••••</span>}
      <Button variant="subtle" size="compact-xs" onClick={() => setShown(!shown)}>
        {shown ? 'Hide barcode' : 'Show barcode'}
      </Button>
    </span>
  );
}
