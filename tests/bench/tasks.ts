// Work in a process of its own, so that it neither shares a thread nor a heap with anything else: the
// parent hands over a plan, the task answers, perhaps more than once.
import { type ChildProcess, fork } from 'node:child_process'

export interface Task<Answer> {
  pid: number
  /** The next answer; fails when the task ends without one. */
  next: () => Promise<Answer>
  /** Asks for another answer. */
  ask: () => Promise<Answer>
  end: () => void
}

export function startTask<Plan extends object, Answer>(file: URL, plan: Plan): Task<Answer> {
  const child = fork(file, { serialization: 'advanced', execArgv: [] })
  child.send(plan)
  const next = () => nextAnswer<Answer>(child, file)
  return {
    pid: child.pid ?? 0,
    next,
    ask() {
      child.send({})
      return next()
    },
    end: () => void child.kill('SIGKILL'),
  }
}

export async function runTask<Plan extends object, Answer>(file: URL, plan: Plan): Promise<Answer> {
  const task = startTask<Plan, Answer>(file, plan)
  try {
    return await task.next()
  } finally {
    task.end()
  }
}

function nextAnswer<Answer>(child: ChildProcess, file: URL) {
  return new Promise<Answer>((resolve, reject) => {
    const done = () => {
      child.off('message', onMessage)
      child.off('exit', onExit)
    }
    const onMessage = (answer: unknown) => {
      done()
      resolve(answer as Answer) // a task and whoever starts it share the type
    }
    const onExit = () => {
      done()
      reject(new Error(`${file.pathname} ended without an answer; what it said is above`))
    }
    child.on('message', onMessage)
    child.on('exit', onExit)
  })
}

/** In the task: takes the plan, gives the first answer, then one for every question. */
export function serve<Plan, Answer>(begin: (plan: Plan) => Promise<Answer | (() => Answer)>) {
  const answer = (value: Answer) => process.send?.(value)
  process.once('message', async plan => {
    const begun = await begin(plan as Plan) // see nextAnswer
    if (typeof begun === 'function') {
      const again = begun as () => Answer // answers are plain data, never functions
      process.on('message', () => answer(again()))
      answer(again())
    } else answer(begun)
  })
  process.on('disconnect', () => process.exit())
}
