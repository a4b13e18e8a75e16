/** Who works at a court or with it. The identifiers are the glossary's; the Chinese names stand in `ROLE_NAMES`. */
export const ROLES = [
  'filingClerk',
  'filingChief',
  'trialJudge',
  'trialChief',
  'courtClerk',
  'enforcementOfficer',
  'enforcementChief',
  'vicePresident',
  'president',
  'finance',
  'liaison',
  'supervisor',
  'operator',
] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_NAMES = {
  filingClerk: { zh: '立案人员', en: 'Filing clerk' },
  filingChief: { zh: '立案庭庭长', en: 'Filing chief' },
  trialJudge: { zh: '审判员', en: 'Trial judge' },
  trialChief: { zh: '民庭庭长', en: 'Trial chief' },
  courtClerk: { zh: '书记员', en: 'Court clerk' },
  enforcementOfficer: { zh: '执行员', en: 'Enforcement officer' },
  enforcementChief: { zh: '执行局局长', en: 'Enforcement chief' },
  vicePresident: { zh: '分管副院长', en: 'Vice-president' },
  president: { zh: '院长', en: 'President' },
  finance: { zh: '财务', en: 'Finance' },
  liaison: { zh: '扶贫办联络员', en: 'Poverty-office liaison' },
  supervisor: { zh: '上级法院监督员', en: 'Supervisor of the higher court' },
  operator: { zh: '系统运维', en: 'Operator' },
} as const satisfies Record<Role, { zh: string; en: string }>;

/** Who works on cases at a court: everybody but the liaison, the supervisor and the operator. */
export const STAFF_ROLES = [
  'filingClerk', 'filingChief', 'trialJudge', 'trialChief', 'courtClerk', 'enforcementOfficer', 'enforcementChief', 'vicePresident', 'president', 'finance',
] as const satisfies readonly Role[];

/** Who sees all work of the court and gives it out. */
export const CHIEF_ROLES = ['filingChief', 'trialChief', 'enforcementChief', 'vicePresident', 'president'] as const satisfies readonly Role[];

/** A person who acts, with every role held at that court. */
export type Actor = { userId: string; roles: readonly Role[]; courtCode: string };

/**
 * Who wrote a line: a person in a role; `story`, what a workflow concluded; `order`, a command that a story gave;
 * `door`, what the record itself adds (a breach before a late answer, a moved deadline, news of another stream).
 */
export type By = { userId: string; role: Role | 'story' | 'order' | 'door' };

export const STORY: By = { userId: 'story', role: 'story' };
export const DOOR: By = { userId: 'door', role: 'door' };
