import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { NotebookId } from '#shared/domain/identifier.ts'
import { message } from '#shared/i18n/message.ts'
import { changePassphrase, dropKeys, recover, unlock } from '../../state/protection.ts'
import { Button } from '../../ui/button/button.tsx'
import { Why } from '../../ui/feedback/why.tsx'
import { NewPassphraseFields } from './new-passphrase-fields.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import styles from './protection.module.css'
import { RecoveryKeyField } from './recovery-key-field.tsx'
import { SlowProgress } from './slow-progress.tsx'
import { useNewPassphrase } from './use-new-passphrase.ts'

interface UnlockFormProps {
  readonly id: NotebookId
  /** Name of the field of the passphrase, where there is more to say than that it is one. */
  readonly label?: string
  /** The keys are in hand: open the notebook now. */
  readonly onUnlocked: () => Promise<void>
  /** Told while keys are being opened: what holds the form must not go then. */
  readonly onWorking?: (isWorking: boolean) => void
  /** What else one can do, before the act that goes on. */
  readonly otherActs?: ReactNode
}

type Step = 'passphrase' | 'sheet' | 'new'

/** Asks for the passphrase of a protected notebook, or for the key of its recovery sheet and a new passphrase. */
export function UnlockForm({ id, label, onUnlocked, onWorking, otherActs }: UnlockFormProps) {
  const [step, setStep] = useState<Step>('passphrase')
  const [isWorking, setIsWorking] = useState(false)
  const holdsKeys = useHeldKeys()
  const work = async (act: () => Promise<string | undefined>): Promise<string | undefined> => {
    setIsWorking(true)
    onWorking?.(true)
    const problem = await act()
    setIsWorking(false)
    onWorking?.(false)
    return problem
  }
  const opened = async (): Promise<undefined> => {
    holdsKeys.current = false
    await onUnlocked()
  }
  const shared = { isWorking, otherActs }
  if (step === 'new')
    return (
      <NewStep
        {...shared}
        onSet={(next) => work(async () => (await changePassphrase('', next))?.problem ?? (await opened()))}
      />
    )
  if (step === 'sheet')
    return (
      <SheetStep
        {...shared}
        onWayRound={() => setStep('passphrase')}
        onKey={(typed) =>
          work(async () => {
            const problem = await recover(id, typed)
            if (problem !== undefined) return problem
            holdsKeys.current = true
            setStep('new')
            return undefined
          })
        }
      />
    )
  return (
    <PassphraseStep
      {...shared}
      label={label ?? message('protection.passphrase')}
      onWayRound={() => setStep('sheet')}
      onPassphrase={(passphrase) => work(async () => (await unlock(id, passphrase)) ?? (await opened()))}
    />
  )
}

/** Keys that the sheet opened are let go of when the form goes before there is a new passphrase. */
function useHeldKeys(): { current: boolean } {
  const holds = useRef(false)
  useEffect(
    () => () => {
      if (holds.current) void dropKeys()
    },
    [],
  )
  return holds
}

interface StepProps {
  readonly isWorking: boolean
  readonly otherActs: ReactNode
}

/** The other way in, what else one can do, and the act that goes on. */
function StepActs({
  isWorking,
  otherActs,
  wayRound,
  onWayRound,
  go,
  onGo,
}: StepProps & {
  readonly wayRound: string
  readonly onWayRound: () => void
  readonly go: string
  readonly onGo: () => void
}) {
  return (
    <p className={styles.acts}>
      <span data-way-round="">
        <Button variant="link" isDisabled={isWorking} onPress={onWayRound}>
          {wayRound}
        </Button>
      </span>
      {otherActs}
      <Button variant="primary" kbd="Enter" isDisabled={isWorking} onPress={onGo}>
        {go}
      </Button>
    </p>
  )
}

function PassphraseStep({
  isWorking,
  otherActs,
  label,
  onPassphrase,
  onWayRound,
}: StepProps & {
  readonly label: string
  readonly onPassphrase: (passphrase: string) => Promise<string | undefined>
  readonly onWayRound: () => void
}) {
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const go = async (): Promise<void> => {
    if (isWorking) return
    setProblem(undefined)
    const refused = await onPassphrase(passphrase)
    setProblem(refused)
    if (refused !== undefined) field.current?.select()
  }
  return (
    <div className={styles.stack}>
      <PassphraseField
        ref={field}
        label={label}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed)
          setProblem(undefined)
        }}
        autoFocus
        problem={problem}
        onEnter={() => void go()}
      />
      <SlowProgress isWorking={isWorking}>{message('protection.opening')}</SlowProgress>
      <StepActs
        isWorking={isWorking}
        otherActs={otherActs}
        wayRound={message('protection.use-sheet')}
        onWayRound={onWayRound}
        go={message('protection.open')}
        onGo={() => void go()}
      />
    </div>
  )
}

function SheetStep({
  isWorking,
  otherActs,
  onKey,
  onWayRound,
}: StepProps & {
  readonly onKey: (typed: string) => Promise<string | undefined>
  readonly onWayRound: () => void
}) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const go = async (): Promise<void> => {
    if (!isWorking) setProblem(await onKey(typed))
  }
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{message('protection.sheet-text')}</p>
      <RecoveryKeyField
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setProblem(undefined)
        }}
        problem={problem}
        onEnter={() => void go()}
      />
      <SlowProgress isWorking={isWorking}>{message('protection.opening')}</SlowProgress>
      <StepActs
        isWorking={isWorking}
        otherActs={otherActs}
        wayRound={message('protection.use-passphrase')}
        onWayRound={onWayRound}
        go={message('protection.go-on')}
        onGo={() => void go()}
      />
    </div>
  )
}

function NewStep({
  isWorking,
  otherActs,
  onSet,
}: StepProps & { readonly onSet: (next: string) => Promise<string | undefined> }) {
  const chosen = useNewPassphrase()
  const [problem, setProblem] = useState<string>()
  const go = async (): Promise<void> => {
    const next = isWorking ? undefined : chosen.take()
    if (next !== undefined) setProblem(await onSet(next))
  }
  return (
    <div className={styles.stack}>
      <p className={styles.text} role="status">
        {message('protection.recovered')}
      </p>
      <NewPassphraseFields of={chosen} onEnter={() => void go()} />
      {problem !== undefined && <Why>{problem}</Why>}
      <SlowProgress isWorking={isWorking}>{message('protection.setting')}</SlowProgress>
      <p className={styles.acts}>
        {otherActs}
        <Button variant="primary" autoFocus isDisabled={isWorking} onPress={() => void go()}>
          {message('protection.set-and-open')}
        </Button>
      </p>
    </div>
  )
}
