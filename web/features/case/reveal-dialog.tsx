import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import type { Party } from '#contract/case.ts';
import { act } from '../../lib/api.ts';
import { wordBook } from '../../lib/i18n.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

const useSay = wordBook('reveal', {
  title: { zh: '查看完整信息', en: 'Reveal' },
  field: { zh: '查看哪一项', en: 'What' },
  reason: { zh: '查看理由（记入查阅记录）', en: 'Reason (logged)' },
  show: { zh: '查看', en: 'Show' },
  close: { zh: '关闭', en: 'Close' },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号码', en: 'ID number' },
  phone: { zh: '联系电话', en: 'Phone' },
  address: { zh: '住址', en: 'Address' },
  account: { zh: '收款账户', en: 'Bank account' },
  value: { zh: '完整信息', en: 'In full' },
});

/** One masked field in full, for a reason that is logged. It is kept no longer than the dialog is open. */
export function RevealDialog({ caseId, party, onClose }: { caseId: string; party: Party | null; onClose: () => void }) {
  const say = useSay();
  const id = useId();
  const [field, setField] = useState<Party['has'][number] | null>(null);
  const [reason, setReason] = useState('');
  const reveal = useMutation({
    mutationFn: (what: Party['has'][number]) => act('/cases/:caseId/parties/:personId/reveal', { caseId, personId: party?.personId ?? '' }, { field: what, reason: reason.trim() }, crypto.randomUUID()),
    gcTime: 0,
  });
  return (
    <Modal open={party !== null} onCancel={onClose} title={say('title')} footer={null} destroyOnHidden>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (field) reveal.mutate(field);
        }}
      >
        <fieldset className="field">
          <legend>{say('field')}</legend>
          <Radio.Group className="options" value={field} onChange={(event) => setField(event.target.value as Party['has'][number])}>
            {party?.has.map((one) => (
              <Radio key={one} value={one}>
                {say(one)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
        <div className="field">
          <label htmlFor={id}>{say('reason')}</label>
          <Input id={id} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </div>
        {reveal.error ? <ProblemAlert problem={reveal.error} /> : null}
        {reveal.data ? (
          <p role="status" className="bar is-news">
            {say('value')}：<strong className="num">{reveal.data.value}</strong>
          </p>
        ) : null}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={reveal.isPending} disabled={!field || reason.trim().length < 2}>
            {say('show')}
          </Button>
          <Button onClick={onClose}>{say('close')}</Button>
        </div>
      </form>
    </Modal>
  );
}
