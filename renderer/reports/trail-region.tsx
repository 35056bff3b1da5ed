import { Button, Skeleton, TextInput } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconRoute } from '@tabler/icons-react';
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import { parseTrailHead, type TrailCheck, trailHeadText } from '../../shared/reports.ts';
import { asCallError, call } from '../inspector.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { useInspector } from '../store/use-inspector.ts';
import { CopyText } from '../ui/copy-text.tsx';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { useMade } from './made-store.ts';

/** The end of the audit trail, to be noted elsewhere, and whether every entry still continues the one before. */
export function TrailRegion() {
  const { t } = useTranslation('reports');
  const { output: head, error, again } = useInspector('reports.trailHead', undefined);
  const made = useMade((state) => state.made);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a report that was made is a new entry.
  useEffect(() => again(), [made, again]);
  const text = head && trailHeadText(head);
  return (
    <Region name={t('trail.name')}>
      {error ? <Problem error={error} title={t('trail.unreadable')} /> : null}
      <div className="trail">
        {text ? <HeadCode text={text} /> : null}
        {text || error ? null : <Skeleton width={148} height={148} />}
        <div className="trail-head">
          <p className="small dim">{t('trail.why')}</p>
          {head && text ? (
            <>
              <p>{t('trail.entries', { count: head.sequence })}</p>
              <CopyText label={t('trail.head')} text={text} />
            </>
          ) : null}
          {text || error ? null : <Skeleton height={44} />}
        </div>
        <WalkTrail onWalked={again} />
      </div>
    </Region>
  );
}

/** Modules around the code that stay empty, so that a phone finds it. */
const QUIET_ZONE = 4;

/** The head as a QR code, black on white whatever the theme: scanners need it. */
function HeadCode({ text }: { text: string }) {
  const { t } = useTranslation('reports');
  const { path, size } = useMemo(() => {
    const code = generate(text, { minCorrectionLevel: correction.M });
    return { path: toSvgPath(code), size: code.size };
  }, [text]);
  const side = size + 2 * QUIET_ZONE;
  return (
    <svg
      className="trail-code"
      role="img"
      aria-label={t('trail.code')}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function WalkTrail({ onWalked }: { onWalked: () => void }) {
  const { t } = useTranslation('reports');
  const [noted, setNoted] = useState('');
  const [walking, setWalking] = useState(false);
  const [check, setCheck] = useState<TrailCheck | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const notedHead = parseTrailHead(noted);
  const isNoHead = noted.trim() !== '' && notedHead === null;
  const walk = async () => {
    setWalking(true);
    setCheck(null);
    try {
      setCheck(await call('reports.checkTrail', { noted: notedHead }));
      setError(null);
      onWalked();
    } catch (problem) {
      setError(asCallError(problem));
    } finally {
      setWalking(false);
    }
  };
  return (
    <div className="trail-walk">
      <TextInput
        label={t('trail.noted')}
        description={t('trail.notedHint')}
        value={noted}
        onChange={({ currentTarget }) => setNoted(currentTarget.value)}
        error={isNoHead ? t('trail.noHead') : null}
      />
      <Button
        variant="default"
        mt="sm"
        leftSection={<IconRoute size={15} aria-hidden />}
        loading={walking}
        disabled={isNoHead}
        onClick={() => void walk()}
      >
        {t('trail.walk')}
      </Button>
      <div role="status" className="trail-answer">
        {check ? <Answer check={check} /> : null}
      </div>
      {error ? <Problem error={error} title={t('trail.notWalked')} /> : null}
    </div>
  );
}

function Answer({ check: { head, broken, noted } }: { check: TrailCheck }) {
  const { t } = useTranslation('reports');
  return (
    <>
      <AnswerLine holds={broken === null}>
        {broken ? sentenceText(broken.sentence) : t('trail.whole', { count: head.sequence })}
      </AnswerLine>
      {noted ? <AnswerLine holds={noted === 'holds'}>{t(`trail.notedIs.${noted}`)}</AnswerLine> : null}
    </>
  );
}

function AnswerLine({ holds, children }: { holds: boolean; children: string }) {
  const Icon = holds ? IconCircleCheckFilled : IconAlertTriangleFilled;
  return (
    <p className="verdict-line" data-verdict={holds ? 'holds' : 'fails'}>
      <Icon size={16} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
