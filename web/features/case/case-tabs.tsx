import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import type { CaseView } from '#contract/case.ts';
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

/** What belongs to the case, part by part; each is read when it is opened. */
export function CaseTabs({ view, tab, onTab }: { view: CaseView; tab: string | null; onTab: (tab: string) => void }) {
  const say = useCaseSay();
  const hasProperty = view.case.kind === 'enforcement';
  const items = TABS.filter(([key]) => key !== 'property' || hasProperty).map(([key, text, Part]) => ({
    key,
    label: say(text),
    children: (
      <Suspense fallback={<Loading rows={4} />}>
        <Part view={view} />
      </Suspense>
    ),
  }));
  return (
    <section className="sheet" aria-label={say('tabs')}>
      <Tabs items={items} activeKey={items.some(({ key }) => key === tab) ? (tab ?? 'money') : 'money'} onChange={onTab} destroyOnHidden />
    </section>
  );
}
