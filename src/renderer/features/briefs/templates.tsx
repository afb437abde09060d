import { memo, useEffect, useState } from 'react'
import { templateOf } from '#shared/domain/brief-template.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import { bridge } from '../../state/bridge.ts'
import { Button } from '../../ui/button/button.tsx'
import { Why } from '../../ui/feedback/why.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { TextField } from '../../ui/text-field/text-field.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import styles from './briefs.module.css'
import { compose, compositionOf } from './composition.ts'

type Kept = OutputOf<'briefs:templates'>

/** How briefs are usually set here: kept by name, used again in any notebook, handed on as a file. */
export const Templates = memo(function Templates({ notebook }: { readonly notebook: Notebook }) {
  const { kept, problem, act } = useTemplates()
  const [name, setName] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    if (name === null || name.trim() === '') return
    const options = { ...compositionOf(notebook, ''), asOf: '', asOfZone: '' }
    if (await act(bridge.call['briefs:keepTemplate'](templateOf(name.trim(), options)))) {
      setName(null)
    }
  }
  return (
    <InspectorSection>
      <SectionHead title={message('briefs.templates')} count={kept.length} />
      <ul className={styles.made}>
        {kept.map((one) => (
          <li key={one.name}>
            <Button variant="link" onPress={() => compose(notebook, one.options)}>
              <bdi>{one.name}</bdi>
            </Button>
            <span className={styles.acts}>
              <Button
                variant="link"
                aria-label={message('briefs.template-share-of', { name: one.name })}
                onPress={() => void act(bridge.call['briefs:shareTemplate'](one))}
              >
                {message('briefs.template-share')}
              </Button>
              <Button
                variant="link"
                aria-label={message('briefs.template-drop-of', { name: one.name })}
                onPress={() => void act(bridge.call['briefs:dropTemplate']({ name: one.name }))}
              >
                {message('briefs.template-drop')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {name === null ? (
        <p className={styles.acts}>
          <Button variant="link" onPress={() => setName('')}>
            {message('briefs.template-keep')}
          </Button>
          <Button variant="link" onPress={() => void act(bridge.call['briefs:takeTemplate'](null))}>
            {message('briefs.template-take')}
          </Button>
        </p>
      ) : (
        <div className={styles.naming}>
          <TextField
            label={message('briefs.template-name')}
            value={name}
            onChange={setName}
            hint={message('briefs.template-hint')}
            onEnter={() => void keep()}
            autoFocus
          />
          <p className={styles.acts}>
            <Button variant="primary" isDisabled={name.trim() === ''} onPress={() => void keep()}>
              {message('briefs.template-keep-as')}
            </Button>
            <Button onPress={() => setName(null)}>{message('briefs.cancel')}</Button>
          </p>
        </div>
      )}
      {problem !== '' && (
        <div role="alert">
          <Why>{problem}</Why>
        </div>
      )}
    </InspectorSection>
  )
})

type Acted = Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: { readonly message: string } }>

/** The templates of this laptop, read anew after each act on them; `act` tells whether the act was done. */
function useTemplates(): { kept: Kept; problem: string; act: (acted: Acted) => Promise<boolean> } {
  const [kept, setKept] = useState<Kept>([])
  const [problem, setProblem] = useState('')
  const read = async (): Promise<void> => {
    const list = await bridge.call['briefs:templates'](null)
    if (list.ok) setKept(list.value)
  }
  useEffect(() => void read(), [])
  const act = async (acted: Acted): Promise<boolean> => {
    const result = await acted
    setProblem(result.ok ? '' : result.failure.message)
    await read()
    return result.ok
  }
  return { kept, problem, act }
}
