import type { ReactNode } from 'react';
import type { CaseView } from '#contract/case.ts';
import { yuanText } from '../../lib/amount-text.ts';
import { dayText } from '../../lib/day-text.ts';
import { useLanguage, useWords } from '../../lib/i18n.ts';
import { CaseNo } from '../../ui/case-no.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { usePartyRole } from '../../ui/party-role.ts';
import { Tags } from '../../ui/tags.tsx';
import { useCaseSay } from './case-words.ts';

/** The head of a case: number, standing, parties, money, who has it. */
export function CaseHead({ view, actions }: { view: CaseView; actions: ReactNode }) {
  const say = useCaseSay();
  const words = useWords();
  const language = useLanguage();
  const shown = view.case;
  const roleName = usePartyRole(shown.kind);
  const money = [['claim', shown.claim], ['received', shown.received], ['paid', shown.paid], ['outstanding', shown.outstanding]] as const;
  const side = (role: 'applicant' | 'respondent') => shown.parties.filter((party) => party.role === role).map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  return (
    <header className="sheet case-head">
      <div className="spread">
        <div className="row">
          <h1>
            <CaseNo number={shown.caseNumber ?? shown.receiptNo} caseId={shown.caseId} isLink={false} />
          </h1>
          <span className="word-tag is-strong">{words(shown.statusName)}</span>
          {shown.isPaused ? (
            <span className="due due-paused">
              <Glyph shape="pause" /> {say('paused')}
            </span>
          ) : null}
          {shown.overdueLimits > 0 && !shown.isPaused ? (
            <span className="due due-late">
              <Glyph shape="alarm" /> {say('overdue', { count: shown.overdueLimits })}
            </span>
          ) : null}
          {shown.missedTargets > 0 ? (
            <span className="due due-soon">
              <Glyph shape="flag" /> {say('missed', { count: shown.missedTargets })}
            </span>
          ) : null}
          <Tags tags={shown.tags} />
        </div>
        <div className="row case-head-actions no-print">{actions}</div>
      </div>
      <p className="quiet">
        {words(shown.kindName)}　{say('lead', { court: shown.court.name, day: dayText(shown.receivedOn, language) })}
      </p>
      <p className="versus">
        <span>
          <span className="quiet">{roleName('applicant')}</span> {side('applicant')}
        </span>
        <Glyph shape="arrows" size={16} />
        <span>
          <span className="quiet">{roleName('respondent')}</span> {side('respondent')}
        </span>
      </p>
      <dl className="facts is-wide">
        <div>
          <dt>{say('handler')}</dt>
          <dd>{shown.handler?.name ?? say('noHandler')}</dd>
        </div>
        <div>
          <dt>{say('stage')}</dt>
          <dd>{words(shown.stage)}</dd>
        </div>
        <div>
          <dt>{say('cause')}</dt>
          <dd>{words(shown.causeName)}</dd>
        </div>
        <div>
          <dt>{say('receiptNo')}</dt>
          <dd className="num">{shown.receiptNo}</dd>
        </div>
        {shown.filedOn ? (
          <div>
            <dt>{say('filedOn')}</dt>
            <dd className="day">{dayText(shown.filedOn, language)}</dd>
          </div>
        ) : null}
        {shown.closedOn ? (
          <div>
            <dt>{say('closedOn')}</dt>
            <dd className="day">{dayText(shown.closedOn, language)}</dd>
          </div>
        ) : null}
      </dl>
      <dl className="facts is-wide">
        {money.map(([name, amount]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd className="num strong">{yuanText(amount)}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
