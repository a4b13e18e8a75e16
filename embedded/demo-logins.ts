import type { Role } from '#domain/shared/role.ts';

/** Who can log in to a demo court. `role` is a role of the domain, `courtCode` one of its court codes. */
export type DemoLogin = { username: string; role: Role; title: string; name: string; courtCode: string; court: string };

/** The password of every demo login. */
export const DEMO_PASSWORD = 'demo-2018';

const HANBIN = { courtCode: '陕0902', court: '汉滨区法院' };
const ANKANG = { courtCode: '陕09', court: '安康市中级法院' };
const ZIYANG = { courtCode: '陕0924', court: '紫阳县法院' };

/** One person of each role at 汉滨区法院, the supervisor of the court above, and a judge of another court, who must see nothing of the first. */
export const demoLogins: readonly DemoLogin[] = [
  { username: 'filing', role: 'filingClerk', title: '立案人员', name: '陈立', ...HANBIN },
  { username: 'filing-chief', role: 'filingChief', title: '立案庭庭长', name: '周案', ...HANBIN },
  { username: 'judge', role: 'trialJudge', title: '审判员', name: '李审', ...HANBIN },
  { username: 'trial-chief', role: 'trialChief', title: '民庭庭长', name: '王庭', ...HANBIN },
  { username: 'clerk', role: 'courtClerk', title: '书记员', name: '赵书', ...HANBIN },
  { username: 'officer', role: 'enforcementOfficer', title: '执行员', name: '刘执', ...HANBIN },
  { username: 'enforcement-chief', role: 'enforcementChief', title: '执行局局长', name: '吴局', ...HANBIN },
  { username: 'vice-president', role: 'vicePresident', title: '分管副院长', name: '郑副', ...HANBIN },
  { username: 'president', role: 'president', title: '院长', name: '孙院', ...HANBIN },
  { username: 'finance', role: 'finance', title: '财务', name: '钱会', ...HANBIN },
  { username: 'liaison', role: 'liaison', title: '扶贫办联络员', name: '冯联', ...HANBIN },
  { username: 'operator', role: 'operator', title: '系统运维', name: '魏维', ...HANBIN },
  { username: 'supervisor', role: 'supervisor', title: '上级法院监督员', name: '韩督', ...ANKANG },
  { username: 'ziyang-judge', role: 'trialJudge', title: '审判员', name: '杨判', ...ZIYANG },
];
