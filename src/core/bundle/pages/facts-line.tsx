/** Facts in a row, `20 articles · ~284 min total`; a fact is never broken across lines. */
export function FactsLine({ facts, kind }: { readonly facts: readonly string[]; readonly kind: string }) {
  return (
    <p class={`facts ${kind}`}>
      {facts.map((fact, index) => (
        <>
          {index === 0 ? null : (
            <>
              {' '}
              <span class="dot">·</span>{' '}
            </>
          )}
          <span class="fact">{fact}</span>
        </>
      ))}
    </p>
  )
}
