import { message } from '#shared/i18n/message.ts'
import { passphraseHint } from '../../state/protection.ts'
import { Button } from '../../ui/button/button.tsx'
import { RadioGroup } from '../../ui/choice/radio-group.tsx'
import { Why } from '../../ui/feedback/why.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import styles from './protection.module.css'
import type { NewPassphrase } from './use-new-passphrase.ts'

interface NewPassphraseFieldsProps {
  readonly of: NewPassphrase
  /** Enter in a field of one's own: what the form goes on with. */
  readonly onEnter: () => void
}

/** Six words that were drawn, or a passphrase of one's own. */
export function NewPassphraseFields({ of, onEnter }: NewPassphraseFieldsProps) {
  return (
    <div className={styles.stack}>
      <RadioGroup
        label={message('protection.how')}
        value={of.kind}
        onChange={(kind) => of.choose(kind === 'own' ? 'own' : 'suggested')}
        options={[
          { id: 'suggested', label: message('protection.six-words') },
          { id: 'own', label: message('protection.own-words') },
        ]}
      />
      {of.kind === 'suggested' ? <SixWords of={of} /> : <OwnWords of={of} onEnter={onEnter} />}
    </div>
  )
}

function SixWords({ of: { words, noWords, another } }: { readonly of: NewPassphrase }) {
  if (noWords !== '') return <Why>{noWords}</Why>
  return (
    <>
      <div className={styles.words}>
        <p role="status" aria-label={message('protection.words')} lang="en" translate="no">
          {words}
        </p>
        <Button variant="quiet" onPress={another}>
          {message('protection.another')}
        </Button>
      </div>
      <p className={styles.quiet}>{message('protection.keep-words')}</p>
    </>
  )
}

function OwnWords({ of, onEnter }: NewPassphraseFieldsProps) {
  const { own, again, isShown, problem } = of
  return (
    <>
      <PassphraseField
        label={message('protection.new-passphrase')}
        value={own}
        onChange={of.setOwn}
        isShown={isShown}
        onShow={of.show}
        autoFocus
        hint={passphraseHint()}
        problem={problem?.at === 'own' ? problem.words : undefined}
        onEnter={onEnter}
      />
      {!isShown && (
        <PassphraseField
          label={message('protection.again')}
          value={again}
          onChange={of.setAgain}
          isShown={isShown}
          onShow={of.show}
          problem={problem?.at === 'again' ? problem.words : undefined}
          onEnter={onEnter}
        />
      )}
    </>
  )
}
