import type { z } from 'zod';
import type { BankNoticeBody } from '#contract/application.ts';
import { FormFromSpec } from '../../forms/form-from-spec.tsx';
import { FormWorldContext, worldWithoutCase } from '../../forms/form-world.ts';
import { act } from '../../lib/api.ts';
import { yuanText } from '../../lib/amount-text.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { useMe } from '../../lib/session.ts';
import { useRefresh } from '../../lib/use-act.ts';
import { Page } from '../../ui/page.tsx';
import { tell } from '../../ui/told.tsx';
import { ARRIVAL_FORM } from './arrival-form.ts';

const useSay = wordBook('arrivals', {
  title: { zh: '到账登记', en: 'Bank notices' },
  lead: { zh: '登记银行的到账通知，款项按收款账号进入案件账户。', en: "Enter the bank's notices; the money goes to the case whose account it was sent to." },
  told: { zh: '流水号 {{ref}}，{{amount}} 元：已登记到账。', en: '{{ref}}, {{amount}} yuan: entered.' },
  known: { zh: '流水号 {{ref}} 此前已登记，没有重复入账。', en: '{{ref}} was entered before; nothing was booked twice.' },
});

/** Where finance enters the bank's word that money has come. */
export function ArrivalsPage() {
  const say = useSay();
  const words = useWords();
  const refresh = useRefresh();
  const { today } = useMe();

  async function submit(answer: Record<string, unknown>, key: string) {
    const notice = answer as z.input<typeof BankNoticeBody>;
    const { isNew } = await act('/bank/notices', {}, notice, key);
    refresh();
    tell(isNew ? say('told', { ref: notice.bankRef, amount: yuanText(notice.amount) }) : say('known', { ref: notice.bankRef }), isNew ? 'good' : 'news');
  }

  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className="sheet">
        <FormWorldContext value={worldWithoutCase(today)}>
          <FormFromSpec formId="arrival" spec={ARRIVAL_FORM} about={words(ARRIVAL_FORM.ask)} onSubmit={submit} />
        </FormWorldContext>
      </div>
    </Page>
  );
}
