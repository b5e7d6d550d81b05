import { moment } from './moment.ts'

/** Loaded into the host before all else: every date it writes is that of the pictures. Timers go on. */
globalThis.Date = new Proxy(Date, {
  construct: (date, given) => Reflect.construct(date, given.length === 0 ? [moment.getTime()] : given),
  get: (date, name) => (name === 'now' ? () => moment.getTime() : Reflect.get(date, name)),
})
