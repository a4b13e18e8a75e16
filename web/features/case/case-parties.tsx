import type { CaseView, Party } from '#contract/case.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { STAFF_ROLES } from '#domain/shared/role.ts';
import { wordBook } from '../../lib/i18n.ts';
import { holds, useMe } from '../../lib/session.ts';
import { usePartyRole } from '../../ui/party-role.ts';
import { PartyPanel, type PartyAsk } from './party-panel.tsx';
import { RevealDialog } from './reveal-dialog.tsx';

const useSay = wordBook('case-parties', {
  label: { zh: '当事人', en: 'Parties' },
  role: { zh: '诉讼地位', en: 'Role' },
  name: { zh: '姓名或名称', en: 'Name' },
  type: { zh: '类别', en: 'Kind' },
  idNumber: { zh: '证件号码', en: 'ID number' },
  phone: { zh: '联系电话', en: 'Phone' },
  natural: { zh: '自然人', en: 'natural person' },
  entity: { zh: '单位', en: 'entity' },
  acts: { zh: '办理', en: 'Acts' },
  reveal: { zh: '查看完整信息', en: 'Reveal' },
  revealFor: { zh: '查看完整信息：{{name}}', en: 'Reveal: {{name}}' },
  add: { zh: '登记代理人', en: 'Enter an agent' },
  account: { zh: '更正收款账户', en: 'Correct the account' },
  accountFor: { zh: '更正收款账户：{{name}}', en: 'Correct the account: {{name}}' },
  note: { zh: '姓名和号码按权限遮蔽。查看完整信息须说明理由，并记入查阅记录。', en: 'Names and numbers are masked. A reveal needs a reason and is logged.' },
});

/** Who the case is between. What is masked is shown on request, with a reason, and the request is logged. */
export function CaseParties({ view }: { view: CaseView }) {
  const say = useSay();
  const me = useMe();
  const roleName = usePartyRole(view.case.kind);
  const [asked, setAsked] = useState<Party | null>(null);
  const [form, setForm] = useState<PartyAsk | null>(null);
  const mayAccount = holds(me, ['enforcementOfficer', 'enforcementChief', 'filingClerk']);
  return (
    <div className="stack">
      <div className="spread">
        <p className="quiet">{say('note')}</p>
        {holds(me, STAFF_ROLES) ? <Button onClick={() => setForm({ type: 'add' })}>{say('add')}</Button> : null}
      </div>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('label')}>
        <table className="plain-table is-roomy">
          <caption className="sr">{say('label')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('role')}</th>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('type')}</th>
              <th scope="col">{say('idNumber')}</th>
              <th scope="col">{say('phone')}</th>
              <th scope="col">{say('acts')}</th>
            </tr>
          </thead>
          <tbody>
            {view.parties.map((party) => (
              <tr key={`${party.personId} ${party.role}`}>
                <td>{roleName(party.role)}</td>
                <td>{party.name}</td>
                <td>{say(party.type)}</td>
                <td className="num">{party.idNumber ?? ''}</td>
                <td className="num">{party.phone ?? ''}</td>
                <td>
                  {party.has.length > 0 ? (
                    <button type="button" className="link-button" aria-label={say('revealFor', { name: party.name })} onClick={() => setAsked(party)}>
                      {say('reveal')}
                    </button>
                  ) : null}
                  {mayAccount ? (
                    <button type="button" className="link-button beside" aria-label={say('accountFor', { name: party.name })} onClick={() => setForm({ type: 'account', party })}>
                      {say('account')}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PartyPanel view={view} asked={form} onClose={() => setForm(null)} />
      <RevealDialog key={asked?.personId ?? ''} caseId={view.case.caseId} party={asked} onClose={() => setAsked(null)} />
    </div>
  );
}
