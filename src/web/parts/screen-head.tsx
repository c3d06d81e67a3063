import { type ReactNode, useEffect } from "react"
import { words } from "../words.js"

interface ScreenHeadProps {
  readonly title: string
  readonly children?: ReactNode
}

/** A page may give itself a title of any length. */
const LONGEST = 500

/** A screen's title, also that of the window. */
export function ScreenHead({ title, children }: ScreenHeadProps) {
  useWindowTitle(title)
  return (
    <div className="screen-head">
      <h1 dir="auto">{title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title}</h1>
      {children}
    </div>
  )
}

/** Names the window after what it shows. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = `${title.slice(0, 80)} · ${words.product}`
  }, [title])
}
