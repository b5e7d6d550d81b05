// The script of an exported site. Pages are complete without it: it adds a choice of light and dark,
// buttons that copy code, and a mark in the contents list where the reader is.
;(() => {
  'use strict'
  const root = document.documentElement
  const storageKey = 'seriatim-theme'
  const themes = ['system', 'light', 'dark']

  // Storage can be closed to a page: in private windows, from disk.
  const readTheme = () => {
    try {
      const kept = localStorage.getItem(storageKey)
      return themes.includes(kept) ? kept : 'system'
    } catch {
      return 'system'
    }
  }
  const keepTheme = (theme) => {
    try {
      if (theme === 'system') localStorage.removeItem(storageKey)
      else localStorage.setItem(storageKey, theme)
    } catch {
      // The choice then holds for this page.
    }
  }
  const showTheme = (theme) => {
    if (theme === 'system') root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', theme)
  }

  // Before the first paint, so that nothing flashes.
  let theme = readTheme()
  showTheme(theme)

  const addThemeSwitch = () => {
    const button = document.querySelector('.theme-switch')
    if (!button) return
    const label = () => {
      button.textContent = `Theme: ${theme}`
    }
    button.addEventListener('click', () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length]
      keepTheme(theme)
      showTheme(theme)
      label()
    })
    label()
    button.hidden = false
  }

  const copyText = async (code) => {
    try {
      await navigator.clipboard.writeText(code.textContent)
      return true
    } catch {
      const selection = getSelection()
      selection.selectAllChildren(code)
      const copied = document.execCommand('copy')
      if (copied) selection.removeAllRanges()
      return copied
    }
  }

  const addCopyButtons = () => {
    for (const code of document.querySelectorAll('figure.code pre > code')) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'copy'
      button.textContent = 'Copy'
      button.setAttribute('aria-live', 'polite')
      let timer = 0
      button.addEventListener('click', async () => {
        button.textContent = (await copyText(code)) ? 'Copied' : 'Selected'
        clearTimeout(timer)
        timer = setTimeout(() => {
          button.textContent = 'Copy'
        }, 2000)
      })
      code.closest('figure').append(button)
    }
  }

  // Wide drawings and formulas scroll in place: keys must reach them.
  const openScrollers = () => {
    for (const scroller of document.querySelectorAll('.prose :is(.figure, .diagram, .math-block)')) {
      const scrolls = scroller.scrollWidth > scroller.clientWidth
      if (scrolls) scroller.setAttribute('tabindex', '0')
      else scroller.removeAttribute('tabindex')
    }
  }

  const followHeadings = () => {
    const places = [...document.querySelectorAll('.contents a')].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return heading ? [{ link, heading }] : []
    })
    if (places.length === 0) return
    let waiting = false
    const mark = () => {
      waiting = false
      const line = innerHeight / 4
      const current = places.findLast(({ heading }) => heading.getBoundingClientRect().top <= line)
      for (const place of places) {
        if (place === current) place.link.setAttribute('aria-current', 'location')
        else place.link.removeAttribute('aria-current')
      }
    }
    addEventListener(
      'scroll',
      () => {
        if (!waiting) requestAnimationFrame(mark)
        waiting = true
      },
      { passive: true },
    )
    mark()
  }

  addEventListener('DOMContentLoaded', () => {
    addThemeSwitch()
    addCopyButtons()
    followHeadings()
    openScrollers()
    addEventListener('load', openScrollers)
    addEventListener('resize', openScrollers)
  })
})()
