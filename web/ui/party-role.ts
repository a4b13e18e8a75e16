import { wordBook } from '../lib/i18n.ts';

const useSay = wordBook('party-role', {
  plaintiff: { zh: '原告', en: 'Plaintiff' },
  defendant: { zh: '被告', en: 'Defendant' },
  applicant: { zh: '申请执行人', en: 'Applicant' },
  respondent: { zh: '被执行人', en: 'Debtor' },
  thirdParty: { zh: '第三人', en: 'Third party' },
  agent: { zh: '代理人', en: 'Agent' },
});

type PartyRole = 'applicant' | 'respondent' | 'thirdParty' | 'agent';

/** What a party is called in a case of a kind: a plaintiff is tried, an applicant is enforced for. */
export function usePartyRole(caseKind: string): (role: PartyRole) => string {
  const say = useSay();
  return (role) => {
    if (caseKind !== 'civil') return say(role);
    return say(role === 'applicant' ? 'plaintiff' : role === 'respondent' ? 'defendant' : role);
  };
}
