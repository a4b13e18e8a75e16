import type { TrackCommand } from '#domain/poverty-track/commands.ts';
import { CERTIFICATES } from '#domain/poverty-track/place.ts';
import type { TrackAnswers } from '#domain/poverty-track/tasks.ts';
import type { Role } from '#domain/shared/role.ts';
import { factDay, optionsOf, reasonField, words } from './enforcement-fields.ts';
import type { Field, FormSpec, KindForms } from './form-spec.ts';

const EFFECT = words('办理后：督促的记入卷宗，承办人继续办理；更换承办人的，案件和全部待办立即转给新承办人；认可理由的，超快办时限的记录保留。超快办时限不是超法定期限。', 'After this: an urging is on record; another handler gets the case with all that is open; an accepted reason leaves the missed target on record. A missed target is no breach of law.');

/** 督促办理, for whoever is called; the new handler is chosen from those who do such work. */
function urging(zh: string, en: string, role?: Role): FormSpec {
  return {
    ask: words(zh, en), submit: words('提交督办意见', 'Submit'), rule: 'ESC-002', effect: EFFECT,
    fields: [
      { name: 'outcome', type: 'choice', label: words('处理意见', 'Outcome'), options: [{ value: 'urge', label: words('督促办理', 'Urge') }, { value: 'reassign', label: words('更换承办人', 'Give it to another handler') }, { value: 'acceptReason', label: words('认可超时理由', 'Accept the reason') }] },
      { name: 'note', type: 'longText', label: words('督促要求', 'What is to be done, and by when'), when: { field: 'outcome', is: 'urge' } },
      { name: 'handlerId', type: 'user', label: words('新承办人', 'New handler'), when: { field: 'outcome', is: 'reassign' }, ...(role && { role }) } satisfies Field,
      { ...reasonField('理由', 'Reason'), when: { field: 'outcome', is: ['reassign', 'acceptReason'] } },
    ],
  };
}

/** The forms of a fast track: the poverty office's, and the urging of each level. */
export const TRACK_FORMS = {
  tasks: {
    confirmTag: {
      ask: words('申请人是否为建档立卡贫困户？', 'Is the applicant registered as poor?'), submit: words('提交认定', 'Submit'), rule: 'POV-001',
      effect: words('办理后：确认的，绿色通道继续；不予确认的，绿色通道结束，案件照常办理，不受影响。', 'After this the track goes on; when the tag is rejected it ends, and the case goes on untouched.'),
      fields: [
        { name: 'outcome', type: 'choice', label: words('认定结果', 'Outcome'), options: [{ value: 'confirm', label: words('确认', 'Confirm') }, { value: 'reject', label: words('不予确认', 'Reject') }] },
        { name: 'basis', type: 'longText', label: words('认定依据', 'Basis'), hint: words('如名册年度、核对方式；不写户编号、证件号码', 'Year of the roster, how it was compared; no number of the household or of a person'), when: { field: 'outcome', is: 'confirm' } },
        { ...reasonField('不予确认的理由', 'Reason'), when: { field: 'outcome', is: 'reject' } },
        factDay('认定日期', 'Day'),
      ],
    },
    urgeFiling: urging('立案超过快办时限，如何督促？', 'The target of filing was missed: what now?', 'filingClerk'),
    urgeTrial: urging('审判超过快办时限，如何督促？', 'The target of the trial was missed: what now?', 'trialJudge'),
    urgeEnforcement: urging('执行或者兑付超过快办时限，如何督促？', 'The target of enforcement or payout was missed: what now?', 'enforcementOfficer'),
    urgeAsVicePresident: urging('超过快办时限两个工作日仍未办结，如何督促？', 'Two working days after the missed target nothing is done: what now?'),
    urgeAsPresident: urging('法定期限已用去四分之三，如何督促？', 'Three quarters of the limit of law are used up: what now?'),
    certify: {
      ask: words('该户的脱贫情况如何认定？', 'What became of the household?'), submit: words('出具认定结果', 'Certify'), rule: 'POV-002',
      effect: words('办理后：认定已脱贫、尚未脱贫的，绿色通道结束；待年度动态调整的，调整后再次认定。脱贫与否由扶贫办认定，法院不作认定。', 'After this the track ends; what awaits the yearly adjustment is certified once more. The poverty office decides, never the court.'),
      fields: [
        { name: 'result', type: 'choice', label: words('认定结果', 'Outcome'), options: optionsOf(CERTIFICATES) },
        { name: 'basis', type: 'longText', label: words('认定依据', 'Basis'), hint: words('如年度动态调整文件、退出公示', 'The paper of the yearly adjustment') },
        factDay('认定日期', 'Day'),
      ],
    },
  },
  commands: {
    revokeTag: {
      ask: words('为何撤销扶贫标签？', 'Why is the tag taken back?'), submit: words('撤销标签', 'Take back'), danger: true,
      effect: words('办理后：绿色通道结束，案件照常办理，不受影响。', 'After this the track has ended; the case goes on untouched.'), fields: [reasonField('撤销理由', 'Reason'), factDay('日期', 'Day')],
    },
  },
} as const satisfies KindForms<keyof TrackAnswers, TrackCommand['type']>;
