import type { RequestWords } from './lexicon.ts';

export const english: RequestWords = {
  language: 'en',
  verbLast: false,
  want: 'want wanna wants need needs require prefer wish demand request requesting insist id_like i_would_like would_like d_like id_love would_love would_appreciate id_rather would_rather rather id_prefer looking_for have_to must gotta hoping trying_to asked_for ask_for asking_for seeking desire',
  can: 'do_you_have_somebody_who do_you_have_someone_who can could may might will would cn kan possible how_do_i how_can_i how_to who_can who_do_i where_can_i when_can_i any_chance is_it_ok cant_i cant_you couldnt_i isnt_there arent_there',
  let: 'let lemme allow have',
  talk: 'took_with took_to talk tlk tlak speak spk speek spek chat chatting talking speaking converse word_with a_word conversation discuss deal communicate correspond',
  link: 'to with 2 wit wiv w t ot through thru',
  reach:
    'gimme get reach contact see find meet give hear_from send get_hold_of get_ahold_of get_in_touch_with be_in_touch_with get_through_to put put_on contacted_by help_from answer_from reply_from assistance_from attention_of hook_me_up_with let_me_have bring put_me_onto hook_up hook_me_up line_me_up ask_for',
  connect:
    'pass_me pass_us pass_me_on hand_me hand_us refer_me direct_me link_me route_me connected transferred forwarded redirected escalated passed_on put_me_in_touch connect conect connct transfer tranfer forward patch redirect reroute escalate switch hand_over put_me_through put_me_thru go_to handed_over handed_off escalation hand_off',
  phrase:
    'anybody_there anyone_there somebody_there anyone_human anybody_human put_me_through put_me_thru patch_me_through put_through_to live_agent_chat talk_to_a_human speak_to_a_human someone_real somebody_real real_conversation someone_to_talk_to someone_to_speak_to somebody_to_talk_to anyone_i_can_talk_to anyone_to_talk_to somebody_i_can_talk_to human_assistance human_help human_support human_contact human_interaction human_being_please speak_to_me_in_person a_person_i_mean human_i_mean anyone_alive anybody_alive is_anybody_there anyone_real someone_alive',
  me: 'me us myself',
  fill: 'a an the any some another other your ur our this that of from please actual real live human living normal proper genuine physical different senior more competent qualified intelligent knowledgeable nice friendly trained damn bloody fucking goddamn customer support service care sales technical tech account online available single next responsible right local english_speaking member members one_of somebody_like on with over directly now to',
  person:
    'your_boss ur_boss the_boss founder founders owner ceo director colleague_of_yours one_of_your_colleagues one_of_your_staff one_of_your_people one_of_your_team your_superior superiors agent agents agnt humen hooman huma humn human humans human_being person persn real_person representative representatives rep reps operator operators oprator supervisor supervisors manager managers executive assistant_manager advisor adviser advisors advisers customer_service_rep csr attendant superior higher_up staff_member employee employees member_of_staff team_member team_leader person_in_charge live_chat live_person live_support service_agent support_agent account_manager someone_with_a_pulse somebody_with_a_pulse anyone_with_a_pulse actual_people real_people live_people real_team your_people staff_person customer_service_person support_person team_leads team_lead line_manager duty_manager shift_manager case_worker caseworker',
  someone:
    'someone somebody some1 sum1 sm1 smone anyone anybody any1 people colleagues associates staff worker workers personnel guy lady whoever who member_of_your_team member_of_the_team one_of_you people_there man woman grown_up adult team some_one some_body',
  expert:
    'technician technicians specialist specialists expert consultant engineer associate accountant lawyer_of_yours colleague coworker clerk',
  department:
    'customer_service customer_care customer_support customer_services support tech_support technical_support help_desk helpdesk service_desk billing accounts accounting sales returns refunds complaints department dept management reception front_desk concierge headquarters head_office finance_team finance_department hr legal_department technical_department retention warehouse support_team service_team billing_team sales_team accounts_department finance logistics claims',
  help: 'help assist look check answer respond reply explain take_over take_a_look handle sort deal contact call ring phone reach take_care investigate fix walk_me talk_me message write get_back come_back speak talk fix_this review escalate do_something understand understands contact_me jump_in step_in be_in_touch in_touch get_in_touch message_me pick_this_up',
  exist:
    'do_you_have_somebody do_you_have_someone is_there isnt_there are_there arent_there where_is where_are wheres theres_no is_anyone is_anybody is_someone is_somebody is_any',
  here: 'here there available around online on_duty free anywhere home listening awake',
  yours:
    'your_team your_side your_staff your_employees your_people your_colleagues your_company your_office your_end of_yours from_you your_department your_support your_crew your_folks',
  call: 'call phone ring telephone',
  please: 'please pls plz plss pleas plese kindly thanks thank_you ta cheers thx',
  opening:
    'asap now right_away immediately right_now straight_away today urgently hi hello hey hiya heya yo good morning evening afternoon day there dear sir madam team yes yeah yep yup no nope nah ok okay k kk fine sure thanks thank you thx but and so then well just um uh look listen sorry again stop right alright still i_said i_asked_for actually only oh only_a great',
  not: 'not dont doesnt didnt never no_need neednt wont no_longer without nobody no_one wouldnt rather_not avoid',
  but: 'not_know dont_know not_understand dont_understand knowwhat let_me please_let can_i could_i may_i can_you could_you not_sure but instead rather_a so therefore hence thus',
  told: 'am_i_speaking im_speaking i_am_speaking am_i_chatting did_you told said spoke talked chatted was were yesterday had has_been did promised contacted called mentioned explained last_week last_month earlier i_am_talking am_i_talking im_talking are_you is_this was_told ago before_that keeps_saying works_as im_a i_am_a i_am_the im_the who_is_a',
  bot: 'bot bots robot robots chatbot chatbots machine automated automation ai computer virtual_assistant algorithm',
  enough: 'stop enough no_more tired_of sick_of fed_up hate done_with instead_of rather_than not_a had_it_with',
  notMine:
    'number numbers name names id fees fee manual code address policy for per each my every two three four five six 3 4 5 6 7 8 his her their single_use travel estate insurance change_the changing letting property secret free_for sales_of',
};
