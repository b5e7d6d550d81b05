import type { Client } from '../bridge/client.ts'
import type { MethodName, Params, Result } from '#shared/contract/index'
import { SeriatimError } from '#shared/errors'

type Answer<M extends MethodName> = (params: Params<M>) => Promise<Result<M>> | Result<M>
export type Answers = { readonly [M in MethodName]?: Answer<M> }

export interface FakeClient extends Client {
  /** Every call so far: method and params. */
  readonly calls: readonly (readonly [MethodName, unknown])[]
}

/** A client whose host answers as the test says and tells nothing by itself. */
export function fakeClient(answers: Answers): FakeClient {
  const calls: [MethodName, unknown][] = []
  return {
    calls,
    async call(method, params) {
      calls.push([method, params])
      const answer = answers[method]
      if (answer === undefined) throw new SeriatimError('bridge.unknownMethod', `No answer for ${method}.`)
      return answer(params)
    },
    on: () => () => undefined,
  }
}
