import type { IsoDate } from '#domain/shared/dates.ts';
import type { TaskTable } from '#domain/shared/kind.ts';
import type { CertificateResult, UrgeLevel } from './events.ts';

/** The human steps of a fast track: the poverty office's two, and the urging (督促办理) by leg and level. None of their days is a limit of law. */
export const TRACK_TASKS = {
  confirmTag: { role: 'liaison', rule: 'POV-001', remind: [1], isTarget: true },
  urgeFiling: { role: 'filingChief', rule: 'ESC-002', remind: [], isTarget: true },
  urgeTrial: { role: 'trialChief', rule: 'ESC-002', remind: [], isTarget: true },
  urgeEnforcement: { role: 'enforcementChief', rule: 'ESC-002', remind: [], isTarget: true },
  urgeAsVicePresident: { role: 'vicePresident', rule: 'ESC-002', remind: [], isTarget: true },
  urgeAsPresident: { role: 'president', rule: 'ESC-002', remind: [], isTarget: true },
  certify: { role: 'liaison', rule: 'POV-002', remind: [30], isTarget: true },
} as const satisfies TaskTable;

export type UrgeAnswer = { outcome: 'urge'; note: string } | { outcome: 'reassign'; handlerId: string; reason: string } | { outcome: 'acceptReason'; reason: string };

export type TrackAnswers = {
  confirmTag: { outcome: 'confirm'; on: IsoDate; basis: string } | { outcome: 'reject'; on: IsoDate; reason: string };
  urgeFiling: UrgeAnswer;
  urgeTrial: UrgeAnswer;
  urgeEnforcement: UrgeAnswer;
  urgeAsVicePresident: UrgeAnswer;
  urgeAsPresident: UrgeAnswer;
  certify: { result: CertificateResult; on: IsoDate; basis: string };
};

export type TrackAnswer = { [K in keyof TrackAnswers]: { kind: K; answer: TrackAnswers[K] } }[keyof TrackAnswers];
export type UrgeTask = 'urgeFiling' | 'urgeTrial' | 'urgeEnforcement' | 'urgeAsVicePresident' | 'urgeAsPresident';

/** Whose task it is to urge: the chief of the division that has the leg, then the two above. */
export function urgeTaskOf(watch: string, level: UrgeLevel): UrgeTask {
  if (level !== 'chief') return level === 'vicePresident' ? 'urgeAsVicePresident' : 'urgeAsPresident';
  if (watch === 'filing' || watch === 'enforcementFiling') return 'urgeFiling';
  return watch === 'trial' ? 'urgeTrial' : 'urgeEnforcement';
}
