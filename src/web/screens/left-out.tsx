import { Answered, useSummary } from "../answer.js"
import { ScreenHead } from "../parts/screen-head.js"
import { words } from "../words.js"

/** What gave no page, and why. */
export function LeftOutScreen() {
  const answer = useSummary()
  return (
    <>
      <ScreenHead title={words.leftOut.title}>
        <p className="lead">{words.leftOut.lead}</p>
      </ScreenHead>
      <Answered answer={answer}>
        {({ leftOut }) =>
          leftOut.length === 0 ? (
            <p className="nothing">{words.leftOut.none}</p>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{words.leftOut.input}</th>
                  <th scope="col">{words.leftOut.reason}</th>
                </tr>
              </thead>
              <tbody>
                {leftOut.map(({ input, reason }) => (
                  <tr key={input}>
                    <td dir="auto">{input}</td>
                    <td dir="auto">{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
    </>
  )
}
