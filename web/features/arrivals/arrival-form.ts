import type { FormSpec } from '../../forms/form-spec.ts';
import { TREASURY_FORMS } from '../../forms/treasury-forms.ts';

const { noteArrival } = TREASURY_FORMS.commands;

/** The bank's notice of money that came, as finance enters it: with what it says of the payer, which is kept as ciphertext. */
export const ARRIVAL_FORM = {
  ...noteArrival,
  fields: [
    ...noteArrival.fields,
    { name: 'payer', type: 'text', max: 100, label: { zh: '付款人', en: 'Payer' }, optional: true },
    { name: 'note', type: 'text', max: 200, label: { zh: '附言', en: 'Note on the transfer' }, optional: true },
  ],
} as const satisfies FormSpec;
