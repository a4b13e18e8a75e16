import { calendarDays, rulesOf, workingDays } from './rule.ts';

/** Petitions (信访). */
export const PETITIONS = rulesOf([
  {
    id: 'PET-001', zh: '信访登记并确定经办人', en: 'Register a petition and name a handler', trigger: 'petitionReceived', limit: workingDays(5),
    actor: 'enforcementBureau', source: [['petitions2021', '4']],
  },
  {
    id: 'PET-002', zh: '涉本院案件信访办结告知', en: "Petition about this court's case", trigger: 'petitionReceived', limit: calendarDays(30),
    actor: 'enforcementBureau', source: [['petitions2021', '5']],
  },
  {
    id: 'PET-003', zh: '涉下级法院案件信访甄别', en: 'Screen a petition about a lower court', trigger: 'petitionReceived', limit: workingDays(15),
    actor: 'higherCourt', source: [['petitions2021', '6']],
  },
]);
