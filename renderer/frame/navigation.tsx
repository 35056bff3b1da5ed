import { VisuallyHidden } from '@mantine/core';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useInspector } from '../store/use-inspector.ts';
import { useUsher } from '../store/usher-store.ts';
import { SCREENS } from './screens.ts';

const NONE_OPEN = { waiting: 0, undecided: 0 };

/** The links to the screens; `Deletions` counts what waits for the server or for a person. */
export function Navigation() {
  const { t } = useTranslation('frame');
  const demo = useUsher((state) => state.app?.demo ?? false);
  const { waiting, undecided } = useInspector('deletions.open', undefined).output ?? NONE_OPEN;
  return (
    <nav className="navigation" aria-label={t('screens')}>
      <div className="brand">Usher</div>
      {demo ? <div className="demo-mark">{t('demo')}</div> : null}
      {SCREENS.map(({ to, name, Icon }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/'}
          className="navigation-link"
          aria-describedby={name === 'deletions' ? 'deletions-open' : undefined}
        >
          <Icon size={17} stroke={1.7} aria-hidden />
          <span>{t(name)}</span>
          {name === 'deletions' && waiting + undecided > 0 ? (
            <span className="navigation-count" data-urgent={undecided > 0 || undefined} aria-hidden>
              {waiting + undecided}
            </span>
          ) : null}
        </NavLink>
      ))}
      <VisuallyHidden id="deletions-open">{openText(waiting, undecided)}</VisuallyHidden>
    </nav>
  );
}

function openText(waiting: number, undecided: number): string {
  const parts = [];
  if (waiting > 0) parts.push(i18next.t('frame:waiting', { count: waiting }));
  if (undecided > 0) parts.push(i18next.t('frame:undecided', { count: undecided }));
  return parts.join(', ');
}
