import type {} from 'electron'
import type { PageSession } from '../browser/page-session.ts'
import { strict } from '../page-scripts/not-provided.ts'
import { cancellableEvent, emitterMethods, StrictEmitter } from './strict-emitter.ts'

type Source = Electron.NativeTheme['themeSource']

/** `nativeTheme`, and the way to the pages that follow it. */
export class RuntimeTheme extends StrictEmitter {
  readonly api: Electron.NativeTheme
  private source: Source = 'system'
  private systemIsDark = false
  private readonly pages: () => Iterable<PageSession>

  constructor(pages: () => Iterable<PageSession>) {
    super('nativeTheme', ['updated'])
    this.pages = pages
    const theme = this
    this.api = strict<Electron.NativeTheme>('nativeTheme', {
      get themeSource(): Source {
        return theme.source
      },
      set themeSource(source: Source) {
        theme.setSource(source)
      },
      get shouldUseDarkColors(): boolean {
        return theme.isDark
      },
      ...emitterMethods(this, () => this.api),
    })
  }

  /** Gives a page the theme that was chosen, and learns from it what the system's is. */
  async applyTo(page: PageSession): Promise<void> {
    const { result } = await page.session.send<{ result: { value: boolean } }>('Runtime.evaluate', {
      expression: "matchMedia('(prefers-color-scheme: dark)').matches",
    })
    if (this.source === 'system' && result.value !== this.systemIsDark) {
      this.systemIsDark = result.value
      this.announce()
    }
    if (this.source !== 'system') await this.emulate(page)
  }

  private get isDark(): boolean {
    return this.source === 'system' ? this.systemIsDark : this.source === 'dark'
  }

  private setSource(source: Source): void {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(`nativeTheme.themeSource cannot be "${source}"`)
    if (source === this.source) return
    const wasDark = this.isDark
    this.source = source
    for (const page of this.pages()) void this.emulate(page).catch(() => undefined)
    if (wasDark !== this.isDark) this.announce()
  }

  private async emulate(page: PageSession): Promise<void> {
    const value = this.source === 'system' ? '' : this.source
    await page.session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }

  /** The event comes later than the change, as in Electron. */
  private announce(): void {
    setImmediate(() => this.emit('updated', cancellableEvent({})))
  }
}
