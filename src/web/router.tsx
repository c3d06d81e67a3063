import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from "react"
import { keepScroll, scrollState } from "./scroll.js"

/** Where the reader is: the path and the query are all the state there is to share. */
export interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

/** A report has no server to answer for paths, so it keeps the address behind the hash. */
let isInHash = false

export const keepAddressInHash = (): void => {
  isInHash = true
}

const currentAddress = (): string =>
  isInHash ? location.hash.slice(1) || "/" : location.pathname + location.search

const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener("popstate", tell)
  addEventListener("hashchange", tell)
  return () => {
    listeners.delete(listener)
  }
}

/** Splits an address. `parseAddress("/search?q=sea")` → path `/search`, query q = `sea` */
function parseAddress(address: string): Address {
  const [path = "/", query = ""] = address.split(/\?(.*)/s)
  return { path, query: new URLSearchParams(query) }
}

/** The address, kept up to date. */
export const useAddress = (): Address => parseAddress(useSyncExternalStore(subscribe, currentAddress))

/** What a link to an address has as its href. */
export const hrefOf = (address: string): string => (isInHash ? `#${address}` : address)

/** Goes to an address; `replace` leaves no step back, `keep` leaves the scroll where it is. */
export function navigate(address: string, { replace = false, keep = false } = {}): void {
  if (address === currentAddress()) return
  keepScroll()
  history[replace ? "replaceState" : "pushState"](scrollState(keep ? scrollY : 0), "", hrefOf(address))
  if (!keep) scrollTo(0, 0)
  tell()
}

/** The query that a list is asked by: without what only says which part of it one reads. */
export function askedQuery({ query }: Address): string {
  const asked = new URLSearchParams(query)
  for (const part of ["row", "next", "limit"]) asked.delete(part)
  return asked.toString()
}

/** The same path with some of the query changed; an empty value takes the key out. */
export function withQuery({ path, query }: Address, changes: Readonly<Record<string, string>>): string {
  const changed = new URLSearchParams(query)
  for (const [key, value] of Object.entries(changes)) {
    if (value === "") changed.delete(key)
    else changed.set(key, value)
  }
  const text = changed.toString()
  return text ? `${path}?${text}` : path
}

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string
  readonly keep?: boolean
}

/** Takes a plain click for ourselves; any other (new tab, new window) stays the browser's. */
export function followLink(event: MouseEvent, to: string, keep = false): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  navigate(to, { keep })
}

/** A link within the reader. */
export function Link({ to, keep = false, ...rest }: LinkProps) {
  return <a {...rest} href={hrefOf(to)} onClick={(event) => followLink(event, to, keep)} />
}

/** Addresses of the screens. */
export const to = {
  statement: (id: string) => `/statements/${encodeURIComponent(id)}`,
  article: (id: string, quotation?: string) =>
    `/articles/${encodeURIComponent(id)}${quotation ? `?quotation=${encodeURIComponent(quotation)}` : ""}`,
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
  outlet: (name: string) => `/outlets/${encodeURIComponent(name)}`,
  search: (q: string) => `/search?q=${encodeURIComponent(q)}`,
}
