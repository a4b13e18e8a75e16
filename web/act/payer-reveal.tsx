import { useMutation } from '@tanstack/react-query';
import { act } from '../lib/api.ts';
import { wordBook } from '../lib/i18n.ts';
import { LoggedReason } from '../ui/logged-reason.tsx';

const useSay = wordBook('payer', {
  title: { zh: '付款人和附言', en: 'Payer and note' },
  lead: { zh: '银行到账通知所载的付款人和附言加密保存，查看留痕。', en: "Payer and note of the bank's notice are kept encrypted; looking at them is logged." },
  payer: { zh: '付款人', en: 'Payer' },
  note: { zh: '附言', en: 'Note' },
  none: { zh: '银行通知未载明', en: 'not in the notice' },
});

/** Who paid and what stands on the transfer, for a reason that is logged. It is kept no longer than the panel is open. */
export function PayerReveal({ streamId }: { streamId: string }) {
  const say = useSay();
  const bankRef = streamId.slice(streamId.lastIndexOf('/') + 1);
  const reveal = useMutation({ mutationFn: (reason: string) => act('/bank/notices/:bankRef/payer', { bankRef }, { reason }, crypto.randomUUID()), gcTime: 0 });
  return (
    <section className="sheet stack" aria-label={say('title')}>
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
        <LoggedReason givings={[{ isPending: reveal.isPending, onGive: reveal.mutate }]} error={reveal.error} />
      )}
    </section>
  );
}
