import { type DragEvent, type FormEvent, useContext, useEffect, useRef, useState } from "react"
import { ClientContext, useSummary } from "../answer.js"
import { addressesIn, droppedFiles, type NamedFile } from "../dropped.js"
import { RunProgress } from "../parts/run-progress.js"
import { ScreenHead } from "../parts/screen-head.js"
import { type Address, navigate, withQuery } from "../router.js"
import { words } from "../words.js"

/** Brings pages in: dropped, chosen, by their addresses, or the examples. The address holds the run that reads them. */
export function StartScreen({ address }: { address: Address }) {
  const { server } = useContext(ClientContext)
  const summary = useSummary().value
  const [failed, setFailed] = useState<string>()
  const run = address.query.get("run") ?? ""
  const [isRunning, setRunning] = useState(false)
  useEffect(() => {
    if (run !== "" || !server || !summary?.canAdd) return
    server.adding().then(
      ({ running }) => running && navigate(withQuery(address, { run: running }), { replace: true }),
      () => {},
    )
  }, [run, server, summary?.canAdd, address])
  const start = async (asked: Promise<{ readonly run: string }> | undefined) => {
    try {
      const started = await asked
      setFailed(undefined)
      if (started) navigate(withQuery(address, { run: started.run }))
    } catch (thrown) {
      setFailed(thrown instanceof Error ? thrown.message : String(thrown))
    }
  }
  const add = (files: readonly NamedFile[], addresses: readonly string[]) => {
    if (files.length + addresses.length === 0) return setFailed(words.start.nothing)
    const form = new FormData()
    for (const { name, file } of files) form.append("file", file, name)
    for (const one of addresses) form.append("address", one)
    start(server?.add(form))
  }
  return (
    <>
      <ScreenHead title={words.start.title}>
        <p className="lead">{words.start.lead}</p>
      </ScreenHead>
      {failed && (
        <p className="verdict-failed" role="alert">
          <bdi>{failed}</bdi>
        </p>
      )}
      {run && (
        <RunProgress
          key={run}
          run={run}
          onStop={() => server?.stopAdding(run)}
          onState={(state) => setRunning(state === "running")}
        />
      )}
      {summary?.canAdd === false && <p className="nothing">{words.start.readOnly}</p>}
      {summary?.canAdd && !isRunning && (
        <div className="start">
          <DropZone onFiles={add} />
          <Addresses onAddresses={(addresses) => add([], addresses)} />
          <section className="start-box">
            <h2>{words.start.examples}</h2>
            <p className="hint">{words.start.examplesHint}</p>
            <button type="button" onClick={() => start(server?.addExamples())} data-stop="">
              {words.start.openExamples}
            </button>
          </section>
        </div>
      )}
    </>
  )
}

type OnFiles = (files: readonly NamedFile[], addresses: readonly string[]) => void

/** Takes what is dropped anywhere on the screen; the buttons are for those who do not drag. */
function DropZone({ onFiles }: { onFiles: OnFiles }) {
  const [isOver, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => folder.current?.setAttribute("webkitdirectory", ""), [])
  const onDrop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const addresses = addressesIn(event.dataTransfer.getData("text/uri-list"))
    onFiles(await droppedFiles(event.dataTransfer), addresses)
  }
  const onChosen = ({ files: chosen }: HTMLInputElement) =>
    onFiles(
      [...(chosen ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })),
      [],
    )
  return (
    <section
      className={`drop-zone${isOver ? " drop-over" : ""}`}
      aria-labelledby="drop-title"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2 id="drop-title">{words.start.drop}</h2>
      <p className="hint">{words.start.dropHint}</p>
      <p className="start-buttons">
        <button type="button" onClick={() => files.current?.click()} data-stop="">
          {words.start.chooseFiles}
        </button>
        <button type="button" onClick={() => folder.current?.click()} data-stop="">
          {words.start.chooseFolder}
        </button>
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={words.start.chooseFiles}
        onChange={({ currentTarget }) => onChosen(currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={words.start.chooseFolder}
        onChange={({ currentTarget }) => onChosen(currentTarget)}
      />
    </section>
  )
}

function Addresses({ onAddresses }: { onAddresses: (addresses: readonly string[]) => void }) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onAddresses(addressesIn(String(new FormData(event.currentTarget).get("addresses") ?? "")))
  }
  return (
    <form className="start-box" onSubmit={onSubmit}>
      <h2>
        <label htmlFor="addresses">{words.start.addresses}</label>
      </h2>
      <p className="hint">{words.start.addressesHint}</p>
      <textarea id="addresses" name="addresses" rows={4} dir="ltr" spellCheck={false} />
      <button type="submit">{words.start.fetch}</button>
    </form>
  )
}
