/** One row of `rows.jsonl`. */
export interface StoredRow {
  id: string;
  source: string;
  license: string;
  task: 'topic' | 'category';
  text: string;
  label: string;
}

/** The kit's label of a topic and the product's name of it; topics that have no usable rows are not learned. */
export const TOPIC_OF_LABEL: Readonly<Record<string, string>> = {
  none: 'none',
  account_security: 'account-security',
  refund_chargeback: 'refund',
  cancellation: 'cancellation',
  medical_safety: 'medical',
};

/** The same for categories. */
export const CATEGORY_OF_LABEL: Readonly<Record<string, string>> = {
  other: 'other',
  billing: 'billing',
  technical: 'technical',
  sales: 'sales',
  account_security: 'account-security',
  cancellation: 'cancellation',
};
