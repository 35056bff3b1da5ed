import { Hint } from '../ui/hint.tsx';
import { type Explained, explanationOf } from './explanations.ts';

/** A word of the domain as TIXNGO spells it, with what it means for who points at it. */
export function DomainWord({ of, value }: { of: Explained; value: string }) {
  const explanation = explanationOf(of, value);
  if (explanation === null) return <span>{value}</span>;
  return (
    <Hint label={explanation} multiline maw={320}>
      <span className="domain-word">{value}</span>
    </Hint>
  );
}
