import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { act } from '../lib/api.ts';
import { wordBook } from '../lib/i18n.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';

const useSay = wordBook('payer', {
  title: { zh: '付款人和附言', en: 'Payer and note' },
  lead: { zh: '银行到账通知所载的付款人和附言加密保存，查看留痕。', en: "Payer and note of the bank's notice are kept encrypted; looking at them is logged." },
  reason: { zh: '查看理由（记入查阅记录）', en: 'Reason (logged)' },
  show: { zh: '查看', en: 'Show' },
  payer: { zh: '付款人', en: 'Payer' },
  note: { zh: '附言', en: 'Note' },
  none: { zh: '银行通知未载明', en: 'not in the notice' },
});

const SHORTEST_REASON = 2;

/** Who paid and what stands on the transfer, for a reason that is logged. It is kept no longer than the panel is open. */
export function PayerReveal({ streamId }: { streamId: string }) {
  const say = useSay();
  const id = useId();
  const [reason, setReason] = useState('');
  const bankRef = streamId.slice(streamId.lastIndexOf('/') + 1);
  const reveal = useMutation({ mutationFn: () => act('/bank/notices/:bankRef/payer', { bankRef }, { reason: reason.trim() }, crypto.randomUUID()), gcTime: 0 });
  return (
    <form
      className="sheet stack"
      aria-label={say('title')}
      onSubmit={(event) => {
        event.preventDefault();
        reveal.mutate();
      }}
    >
      <h2 className="quiet small-head">{say('title')}</h2>
      <p className="quiet">{say('lead')}</p>
      {reveal.data ? (
        <dl className="facts" role="status">
          <dt>{say('payer')}</dt>
          <dd>{reveal.data.payer ?? say('none')}</dd>
          <dt>{say('note')}</dt>
          <dd>{reveal.data.note ?? say('none')}</dd>
        </dl>
      ) : (
        <div className="field">
          <label htmlFor={id}>{say('reason')}</label>
          <Input id={id} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </div>
      )}
      {reveal.error ? <ProblemAlert problem={reveal.error} /> : null}
      {reveal.data ? null : (
        <div className="row">
          <Button htmlType="submit" loading={reveal.isPending} disabled={reason.trim().length < SHORTEST_REASON}>
            {say('show')}
          </Button>
        </div>
      )}
    </form>
  );
}
