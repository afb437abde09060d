/** English words of the remarks on how a likelihood is worded. */
export const estimativeEn = {
  'estimative.remarks': 'Remarks on likelihood',
  'estimative.outside': '“{words}” is none of the seven terms of ICD 203: each reader takes it for another likelihood.',
  'estimative.bands': '“{words}” puts two bands on one judgement: keep the one you mean.',
  'estimative.rows': '“{words}” is of the other row of ICD 203’s terms: a text keeps to one.',
  'estimative.confidence': '“{words}” stands beside a likelihood: how sure we are goes into a sentence of its own.',
  'estimative.write': 'Write “{words}”',
  'estimative.apart': 'Put it into a sentence of its own',
} as const
