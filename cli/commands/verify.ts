import { createPublicKey } from 'node:crypto';
import { readKeys } from '#config/keys.ts';
import { KINDS } from '#domain/kinds.ts';
import { brokenSeal } from '#record/seal.ts';
import { restoredStreams, verifyAll } from '#record/verify.ts';
import { DONE, FAILED, type Command } from '../command.ts';
import { withCourt } from '../court.ts';

/** Checks the whole record from its first lines. Exit code 1 when something does not fit. */
export const verifyCommand: Command = {
  usage: 'duixian verify [--json]\n  逐案核对卷宗编号、哈希链、状态与台账，指出第一处不符；数据库曾恢复到较早时刻的，一并说明。',
  run: (argv, io) =>
    withCourt(argv, io, async ({ pool, config }) => {
      const isJson = argv.includes('--json');
      let cases = 0;
      const findings = [];
      for await (const finding of verifyAll(pool, KINDS, (done) => (cases = done))) {
        findings.push(finding);
        if (!isJson) io.out(`✗ 案件 ${finding.caseId}${finding.line === null ? '' : ` 第 ${finding.line} 行`}${finding.streamId ? `（${finding.streamId}）` : ''}：${finding.what}\n`);
      }
      const seal = (await brokenSeal(pool, createPublicKey(readKeys(config.keys).recordSigning))) ?? null;
      if (seal && !isJson) io.out(`✗ ${seal.day} 的卷宗封签不符：${seal.what}\n`);
      const restored = await restoredStreams(pool);
      if (!isJson) for (const { streamId, seen, revision, at } of restored) io.out(`△ 数据库曾恢复到较早的时刻：程序 ${streamId} 已读到第 ${seen} 行，${at.toISOString()} 时卷宗只有 ${revision} 行，已从卷宗重述。\n`);
      io.out(isJson ? `${JSON.stringify({ cases, findings, seal, restored })}\n` : `核对 ${cases} 件，${findings.length === 0 ? '全部相符' : `${findings.length} 件不符`}。\n`);
      return findings.length === 0 && !seal ? DONE : FAILED;
    }),
};
