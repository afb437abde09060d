import { type EstimativeFinding, estimativeFindings } from '#shared/domain/values/estimative-language.ts'
import { message } from '#shared/i18n/message.ts'
import type { TextFix, TextRemark, TextReview } from '../ui/fields/reviewed-text.tsx'

/** Reads a text in which we judge against the terms of ICD 203. For our own estimates, not for what others say. */
export const estimativeReview: TextReview = {
  label: message('estimative.remarks'),
  of: (text) => estimativeFindings(text).map(remarkOn),
}

const remarkOn = (finding: EstimativeFinding): TextRemark => ({
  start: finding.start,
  end: finding.end,
  why: message(`estimative.${finding.fault}`, { words: finding.words }),
  fixes: finding.fixes.map((fix): TextFix => ({
    ...fix,
    label:
      finding.fault === 'confidence'
        ? message('estimative.apart')
        : message('estimative.write', { words: fix.replacement }),
  })),
})
