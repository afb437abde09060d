import { describe, expect, it } from 'vitest'
import {
  type BriefOptions,
  type BriefPaper,
  type BriefType,
  defaultBriefOptions,
} from '#shared/domain/brief-options.ts'
import type { BriefLanguage } from '#shared/domain/values/brief-language.ts'
import { renderPdf } from '../render-pdf.ts'
import { makeBrief } from '../set-brief.ts'
import { AS_OF, dohaNotebook } from '../testing/notebooks.ts'
import { fontFiles } from '../text/fonts.ts'
import { briefDefinition } from './brief-definition.ts'
import { pagesOfNodes } from './page-limits.ts'

/** Kinds of which the sample comes near the limit; the others have pages to spare. */
const NEAR: readonly BriefType[] = ['scenesetter', 'lines', 'pocket-card', 'chronology', 'read-ahead', 'memcon']
/** Languages whose letters stand in higher lines than Latin. */
const TALL: readonly BriefLanguage[] = ['ar', 'ur', 'ps', 'fa', 'fa-AF', 'hi', 'zh']

/** A3 is for the wall alone. */
const PAPERS: readonly BriefPaper[] = ['A4', 'Letter']

describe('the cover of the sample', () => {
  it.each([...TALL, 'en'] as const)('stays one page with all of its contents in %s', async (language) => {
    const options: BriefOptions = {
      ...defaultBriefOptions(dohaNotebook(), AS_OF),
      language,
      preparedFor: 'The minister',
    }
    const definition = briefDefinition(dohaNotebook(), options)
    await renderPdf(definition, { fonts: fontFiles() })
    expect(pagesOfNodes(definition.content).get('situation')).toBe(2)
  })
})

describe.each(PAPERS)('the sample on %s', (paper) => {
  const notebook = dohaNotebook()
  for (const type of NEAR) {
    it.each(TALL)(`${type} keeps to its limit in %s`, async (language) => {
      const options: BriefOptions = { ...defaultBriefOptions(notebook, AS_OF), type, language, paper }
      const { meter } = await makeBrief(notebook, options, { fonts: fontFiles() })
      expect(meter.pages).toBeGreaterThan(0)
      expect(meter.pages).toBeLessThanOrEqual(meter.limit)
      expect(meter.tooLong).toEqual([])
    })
  }
})
