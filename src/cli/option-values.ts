import { statSync } from "node:fs"
import { dirname } from "node:path"
import { InvalidArgumentError } from "commander"

/** Reads an option's value as a whole number above zero. */
export function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError("not a whole number above 0")
  return number
}

/** Reads an option's value as a share from 0 to 1. */
export function share(value: string): number {
  const number = Number(value)
  if (value.trim() === "" || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError("not a number from 0 to 1")
  return number
}

/** The number of a port, 0 for any free one. */
export function port(value: string): number {
  const number = Number(value)
  if (value.trim() === "" || !Number.isSafeInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError("not a port (0 to 65535)")
  return number
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** The path of a folder that is there. */
export function folder(value: string): string {
  if (!isFolder(value)) throw new InvalidArgumentError("no such folder")
  return value
}

/** The path of a file that is there or can be made: a run is not to fail at its end for want of a folder. */
export function file(value: string): string {
  if (!isFolder(dirname(value))) throw new InvalidArgumentError(`no such folder: ${dirname(value)}`)
  if (isFolder(value)) throw new InvalidArgumentError("is a folder")
  return value
}
