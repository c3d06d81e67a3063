import { type ReactNode, useEffect, useRef } from "react"
import { useKeys } from "./keys.js"
import { Header } from "./parts/header.js"
import { KeysHelp } from "./parts/keys-help.js"
import { ScreenHead } from "./parts/screen-head.js"
import { type Address, Link, useAddress } from "./router.js"
import { ArticleScreen } from "./screens/article.js"
import { ArticlesScreen } from "./screens/articles.js"
import { LeftOutScreen } from "./screens/left-out.js"
import { OutletScreen } from "./screens/outlet.js"
import { OutletsScreen } from "./screens/outlets.js"
import { PeopleScreen } from "./screens/people.js"
import { PersonScreen } from "./screens/person.js"
import { SearchScreen } from "./screens/search.js"
import { SecondLookScreen } from "./screens/second-look.js"
import { StartScreen } from "./screens/start.js"
import { StatementScreen } from "./screens/statement.js"
import { StatementsScreen } from "./screens/statements.js"
import { words } from "./words.js"

type Screen = (address: Address, id: string) => ReactNode

/** One screen an address; `:id` stands for the part after the last stroke. */
const screens: Readonly<Record<string, Screen>> = {
  "/": (address) => <StatementsScreen address={address} />,
  "/statements": (address) => <StatementsScreen address={address} />,
  "/statements/:id": (address, id) => <StatementScreen address={address} id={id} />,
  "/articles": (address) => <ArticlesScreen address={address} />,
  "/articles/:id": (address, id) => <ArticleScreen address={address} id={id} />,
  "/people": (address) => <PeopleScreen address={address} />,
  "/people/:id": (address, id) => <PersonScreen address={address} id={id} />,
  "/outlets": (address) => <OutletsScreen address={address} />,
  "/outlets/:id": (_, name) => <OutletScreen name={name} />,
  "/search": (address) => <SearchScreen address={address} />,
  "/second-look": (address) => <SecondLookScreen address={address} />,
  "/start": (address) => <StartScreen address={address} />,
  "/left-out": () => <LeftOutScreen />,
}

/** The whole reader: a head that stays, and the screen of the address. */
export function App({ isReport }: { isReport: boolean }) {
  const address = useAddress()
  const main = useRef<HTMLElement>(null)
  const keys = useKeys()
  const shown = useRef(address.path)
  useEffect(() => {
    // A new screen is read from its beginning, also by those who hear it.
    if (shown.current !== address.path) main.current?.focus({ preventScroll: true })
    shown.current = address.path
  }, [address.path])
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <Header address={address} isReport={isReport} onKeys={keys.open} />
      <main id="main" ref={main} tabIndex={-1} key={address.path}>
        {screenOf(address)}
      </main>
      <KeysHelp isOpen={keys.isOpen} onClose={keys.close} />
    </>
  )
}

function screenOf(address: Address): ReactNode {
  const [, resource = "", id] = address.path.split("/")
  const screen = screens[id === undefined || id === "" ? `/${resource}` : `/${resource}/:id`]
  return screen ? screen(address, decoded(id ?? "")) : <NothingHere />
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const NothingHere = () => (
  <>
    <ScreenHead title={words.notFound} />
    <Link to="/">{words.backToStart}</Link>
  </>
)
