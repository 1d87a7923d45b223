claim-row = { $figure }
claim-unclear = 核对变化请用百分比，例如“增长9.7%吗”。
claim-no-change = 没有来源公布该时期的变化。
