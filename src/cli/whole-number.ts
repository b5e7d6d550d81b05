import { InvalidArgumentError } from 'commander'

/** A parser for an option that takes a whole number within bounds. */
export function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
    if (number >= min && number <= max) return number
    throw new InvalidArgumentError(`It should be a whole number from ${min} to ${max}.`)
  }
}
