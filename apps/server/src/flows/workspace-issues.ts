// What a flow names and the workspace must have (contracts, 5): read off the compiled effects, so no kind is named here.
import type { CompiledEffect, CompiledMachine, CompiledOp, Issue } from '@baton/flow';
import { membersOf, teamOf, type Workspace } from '@baton/handoff';

/** Teams, people and connections that a compiled flow asks for and the workspace cannot give. */
export function workspaceIssues(machine: CompiledMachine, workspace: Workspace): Issue[] {
  const issues = Object.values(machine.blocks).flatMap(({ node, ops }) =>
    effectsOf(ops).flatMap((effect) => issuesOf(effect, node, workspace)),
  );
  const seen = new Set<string>();
  return issues.filter(({ code, message, at }) => {
    const key = `${code}\n${at.node ?? ''}\n${message}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function effectsOf(ops: readonly CompiledOp[]): CompiledEffect[] {
  return ops.flatMap((op) => {
    if (op.op === 'effect') return [op.effect];
    return op.op === 'branch' ? op.arms.flatMap((arm) => effectsOf(arm.ops ?? [])) : [];
  });
}

function issuesOf(effect: CompiledEffect, node: string, workspace: Workspace): Issue[] {
  const at = { pointer: '/nodes', node };
  if (effect.type === 'request') {
    return workspace.connections.some((one) => one.name === effect.connection)
      ? []
      : [
          {
            code: 'unknown-connection',
            severity: 'error',
            message: `A step calls the connection "${effect.connection}", which the workspace does not have. Add it to the workspace or choose another one.`,
            at,
          },
        ];
  }
  if (effect.type === 'page' && !workspace.onCall) {
    return [
      {
        code: 'no-on-call',
        severity: 'error',
        message:
          'A step alerts the person on call, and the workspace has no rota. Add one to the workspace or remove the step.',
        at,
      },
    ];
  }
  if (!('team' in effect) || effect.team === null) return [];
  const team = teamOf(workspace, effect.team);
  if (!team) {
    return [
      {
        code: 'unknown-team',
        severity: 'error',
        message: `A step names the team "${effect.team}", which the workspace does not have. Choose one of: ${workspace.teams.map((one) => one.name).join(', ')}.`,
        at,
      },
    ];
  }
  if (effect.type === 'enqueue' && membersOf(workspace, team.id).length === 0) {
    return [
      {
        code: 'empty-team',
        severity: 'error',
        message: `A step hands over to ${team.name}, and nobody belongs to that team. Add an agent to it or choose another team.`,
        at,
      },
    ];
  }
  return [];
}
