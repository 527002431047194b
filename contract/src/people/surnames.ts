/** Surnames of two characters, simplified and traditional. Used for masking only, so a rare one missing shows less, not more. */
export const compoundSurnames = new Set(
  (
    '欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 ' +
    '澹台 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 亓官 司寇 ' +
    '巫马 巫馬 公西 颛孙 壤驷 公良 漆雕 乐正 樂正 宰父 谷梁 穀梁 拓跋 夹谷 轩辕 軒轅 令狐 段干 百里 呼延 东郭 東郭 南门 南門 羊舌 ' +
    '微生 梁丘 左丘 东门 東門 西门 西門 南荣 第五 淳于 单于 單于 叔孙 即墨 达奚 褚师 纳兰 納蘭 完颜 完顏 叶赫 爱新 贺兰 耶律'
  ).split(' '),
)
