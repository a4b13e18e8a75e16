import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '#contract/case.ts';
import { STAFF_ROLES } from '#domain/shared/role.ts';
import { holds, useMe } from '../../lib/session.ts';
import { Loading } from '../../ui/states.tsx';
import { useCaseSay } from './case-words.ts';

const CaseMoney = lazy(async () => ({ default: (await import('./case-money.tsx')).CaseMoney }));
const CaseProperty = lazy(async () => ({ default: (await import('./case-property.tsx')).CaseProperty }));
const CasePapers = lazy(async () => ({ default: (await import('./case-papers.tsx')).CasePapers }));
const CaseParties = lazy(async () => ({ default: (await import('./case-parties.tsx')).CaseParties }));
const CaseLinks = lazy(async () => ({ default: (await import('./case-links.tsx')).CaseLinks }));
const CaseDocket = lazy(async () => ({ default: (await import('./case-docket.tsx')).CaseDocket }));

const TABS = [
  ['money', 'tMoney', CaseMoney],
  ['property', 'tProperty', CaseProperty],
  ['papers', 'tPapers', CasePapers],
  ['parties', 'tParties', CaseParties],
  ['links', 'tLinks', CaseLinks],
  ['docket', 'tDocket', CaseDocket],
] as const;

/** What belongs to the case, part by part; each is read when it is opened. A liaison reads of it only whose case it is. */
export function CaseTabs({ view, tab, search }: { view: CaseView; tab: string | null; search: URLSearchParams }) {
  const say = useCaseSay();
  const mayReadAll = holds(useMe(), [...STAFF_ROLES, 'supervisor']);
  const offered = TABS.filter(([key]) => (mayReadAll ? key !== 'property' || view.case.kind === 'enforcement' : key === 'parties'));
  const [open, text, Part] = offered.find(([key]) => key === tab) ?? offered[0]!;
  return (
    <section className="sheet stack" aria-label={say('tabs')}>
      <nav className="tab-row" aria-label={say('tabs')}>
        {offered.map(([key, name]) => (
          <Link key={key} to={{ search: new URLSearchParams([...[...search].filter(([other]) => other !== 'tab'), ['tab', key]]).toString() }} preventScrollReset replace className={key === open ? 'active' : ''} {...(key === open ? { 'aria-current': 'page' as const } : {})}>
            {say(name)}
          </Link>
        ))}
      </nav>
      <h2 className="sr">{say(text)}</h2>
      <Suspense fallback={<Loading rows={4} />}>
        <Part view={view} />
      </Suspense>
    </section>
  );
}
