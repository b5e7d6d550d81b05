import type { SitePage } from '#shared/model/site-page'

export interface SitePageFeedOptions {
  readonly ask: () => Promise<SitePage>
  /** Resolves when what is on its way to the screen is there. */
  readonly settle: () => Promise<void>
  readonly onPage: (page: SitePage) => void
  readonly onFailure: (error: unknown) => void
}

/**
 * Asks the host for a page of the site, one question at a time: however often the page is told to be
 * another one meanwhile, it is asked for once more. What is answered after the end is dropped.
 */
export class SitePageFeed {
  readonly #options: SitePageFeedOptions
  #due = false
  #asking = false
  #ended = false

  constructor(options: SitePageFeedOptions) {
    this.#options = options
  }

  /** The page may be another one now. */
  refresh(): void {
    this.#due = true
    if (!this.#asking) void this.#askWhileDue()
  }

  end(): void {
    this.#ended = true
  }

  async #askWhileDue(): Promise<void> {
    this.#asking = true
    while (this.#due && !this.#ended) {
      await this.#options.settle()
      this.#due = false
      try {
        const page = await this.#options.ask()
        if (!this.#ended) this.#options.onPage(page)
      } catch (error) {
        // Where it is to be asked again, the next answer says how it stands.
        if (!this.#ended && !this.#due) this.#options.onFailure(error)
      }
    }
    this.#asking = false
  }
}
