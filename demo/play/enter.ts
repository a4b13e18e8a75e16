import type { CaseOpened, NewCaseBody } from '#contract/application.ts';
import type { CasePage } from '#contract/case.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import type { Cast } from './cast.ts';
import type { CasePlan } from './plan.ts';

/** The applicant comes to the counter, and the filing clerk enters the application, unless it was entered before. Returns the case's id. */
export async function enter(cast: Cast, plan: CasePlan, receivedOn: IsoDate): Promise<string> {
  const clerk = await cast.as('filingClerk', plan.courtCode);
  const { rows } = await clerk.get<CasePage>(`/cases?q=${plan.applicant.idNumber}`);
  const known = rows.findLast(({ kind }) => kind === (plan.road === 'title' ? 'enforcement' : 'civil'));
  if (known) return known.caseId;
  const shared = { receivedOn, countyCode: plan.countyCode, parties: [{ role: 'applicant' as const, person: plan.applicant }, { role: 'respondent' as const, person: plan.respondent }] };
  const body: NewCaseBody =
    plan.road === 'title'
      ? {
          kind: 'enforcement', ...shared,
          application: {
            cause: plan.cause, documentNo: `劳动人事争议仲裁裁决书（${plan.key}）`, mainText: `被申请人于裁决生效后十日内支付申请人${plan.amount}元。`, effectiveOn: addDays(receivedOn, -40), performBy: addDays(receivedOn, -30),
            principal: plan.amount, interest: '0.00', costs: '0.00', povertyClaimed: true, isOral: false,
          },
        }
      : { kind: 'civil', ...shared, application: { cause: plan.cause, claimAmount: plan.amount, request: `请求判令被告给付${plan.amount}元。`, povertyClaimed: true } };
  return (await clerk.post<CaseOpened>('/cases', body)).caseId;
}
