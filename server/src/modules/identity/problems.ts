import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

/** Whichever of the two it was: the answer for a name without account is the same. Type it again. */
export const wrongNameOrPassword = problem('wrong-name-or-password', 401, {
  zh: '登录名或密码不对，请核对后再试。',
  en: 'The name or the password is wrong. Check both and try again.',
})
/** The password was right; ask for the six digits and send all three. */
export const secondFactorCodeNeeded = problem('second-factor-code-needed', 401, {
  zh: '请再输入动态验证码（6 位数字）。',
  en: 'Now enter the six digits from your authenticator app.',
})
/** Wrong, too old, or used before. Wait for the next one. */
export const secondFactorCodeWrong = problem('second-factor-code-wrong', 401, {
  zh: '动态验证码不对或已用过，请等下一个再试。',
  en: 'The code is wrong or was used before. Wait for the next one.',
})
/** Too many failures with this name, known or not. Wait until `until`, or have the password reset. */
export const signInLocked = problem('sign-in-locked', 429, {
  zh: '失败次数太多，这个登录名已锁定 {minutes} 分钟。着急请找站长或管理员重设密码。',
  en: 'Too many failures: this name is locked for {minutes} minutes. If it is urgent, have your password reset.',
})
/** Said only after the right password. */
export const accountDisabled = problem('account-disabled', 403, {
  zh: '这个账号已停用，请找站长或管理员。',
  en: 'This account has been shut. Ask your station head or administrator.',
})
export const currentPasswordWrong = problem('current-password-wrong', 403, {
  zh: '现在的密码不对。',
  en: 'The current password is wrong.',
})
/** Common, or little more than the person's own name. A longer phrase is best. */
export const passwordTooEasy = problem('password-too-easy', 400, {
  zh: '这个密码太容易猜到，请换一个，例如几个不相干的词。',
  en: 'This password is too easy to guess. Take another, for example a few unrelated words.',
})
/** Whoever gave the password knows it. */
export const passwordNotNew = problem('password-not-new', 400, {
  zh: '新密码和别人给的那个一样，请换一个只有您知道的。',
  en: 'This is the password you were given. Choose one that only you know.',
})
/** A factor is in force; show one of its codes as `currentCode`, or have it taken away by a reset. */
export const secondFactorInForce = problem('second-factor-in-force', 409, {
  zh: '已有动态验证码。更换时请同时输入原来的验证码；手机丢了请找管理员重设。',
  en: 'There is a second factor already. Enter a code of it to replace it; if it is lost, have your account reset.',
})
/** The code is the one printed where this server was started, on an empty data folder. */
export const setUpCodeWrong = problem('set-up-code-wrong', 403, {
  zh: '初始设置码不对。它印在启动服务的那个窗口或日志里，请照着输入，或直接打开那里的链接。',
  en: 'The set-up code is wrong. It is printed where the server was started: copy it from there, or open the link there.',
})
/** Set-up is for an installation without accounts. */
export const alreadySetUp = problem('already-set-up', 409, {
  zh: '已经初始化过了，请直接登录。',
  en: 'This installation has been set up already. Sign in.',
})
/** A parent is missing, a code stands twice, the station's code is not among them, or they go round in a circle. */
export const areasNotATree = problem('areas-not-a-tree', 400, {
  zh: '区划不成树：请核对上级代码、重复的代码和本站所在的区划。',
  en: 'The areas do not form a tree. Check parent codes, repeated codes and the code of the station’s area.',
})
export const loginNameTaken = problem('login-name-taken', 409, {
  zh: '这个登录名已有人用，请换一个。',
  en: 'Somebody has this login name. Choose another.',
})
export const membershipThere = problem('membership-there', 409, {
  zh: '这个账号在该机构已有这个身份。',
  en: 'This account has that role in that organisation already.',
})
/** The role, or one the account already has, is beyond what the caller may give; `roles` says which are not. */
export const roleNotYoursToGive = problem('role-not-yours-to-give', 403, {
  zh: '您不能给予或收回这个身份，请找管理员。',
  en: 'This role is not yours to give or take. Ask an administrator.',
})
/** The organisation has ended. Choose another, or have it opened again. */
export const organisationEnded = problem('organisation-ended', 409, {
  zh: '这个机构已经撤销，不能再在那里加人或名册。请换一个机构。',
  en: 'This organisation has ended: nobody and no roster is added there any more. Choose another.',
})
/** Every place keeps somebody who can give roles. Name another first. */
export const lastAdministrator = problem('last-administrator', 409, {
  zh: '这是管这里的最后一位管理员，请先指定另一位。',
  en: 'This is the last administrator of this area. Name another one first.',
})
/** An account always belongs somewhere, so that somebody answers for it. Shut it, or add the new role first. */
export const lastMembership = problem('last-membership', 409, {
  zh: '这是该账号唯一的身份。请先加新的身份，或停用账号。',
  en: 'This is the account’s only role. Add the new one first, or shut the account.',
})
/** Somebody else has to do this; one’s own password is changed with the current one. */
export const notForOneself = problem('not-for-oneself', 409, {
  zh: '不能对自己的账号做这件事，请找另一位负责人；改密码请用“修改密码”。',
  en: 'Not for your own account: ask somebody else. To change your password, use “Change password”.',
})

meansProblem({ account_login_name_uq: loginNameTaken, membership_uq: membershipThere })
