/** Signs and the names that chat programs and forges gave them, in turn. */
const table = `
😀 grinning 😃 smiley 😄 smile 😁 grin 😆 laughing 😅 sweat_smile 🤣 rofl 😂 joy 🙂 slightly_smiling_face
🙃 upside_down_face 😉 wink 😊 blush 😇 innocent 🥰 smiling_face_with_hearts 😍 heart_eyes 🤩 star_struck
😘 kissing_heart 😋 yum 😛 stuck_out_tongue 😜 stuck_out_tongue_winking_eye 🤪 zany_face
🤑 money_mouth_face 🤗 hugs 🤭 hand_over_mouth 🤫 shushing_face 🤔 thinking 🤐 zipper_mouth_face
🤨 raised_eyebrow 😐 neutral_face 😑 expressionless 😶 no_mouth 😏 smirk 😒 unamused 🙄 roll_eyes
😬 grimacing 😌 relieved 😔 pensive 😪 sleepy 😴 sleeping 😷 mask 🤒 face_with_thermometer
🤕 face_with_head_bandage 🤢 nauseated_face 🤧 sneezing_face 🥵 hot_face 🥶 cold_face 😵 dizzy_face
🤯 exploding_head 🤠 cowboy_hat_face 🥳 partying_face 😎 sunglasses 🤓 nerd_face 🧐 monocle_face
😕 confused 😟 worried 🙁 slightly_frowning_face 😮 open_mouth 😯 hushed 😲 astonished 😳 flushed
🥺 pleading_face 😨 fearful 😰 cold_sweat 😢 cry 😭 sob 😱 scream 😖 confounded 😞 disappointed 😓 sweat
😩 weary 😫 tired_face 🥱 yawning_face 😤 triumph 😡 rage 😠 angry 🤬 cursing_face 💀 skull 💩 poop
🤡 clown_face 👻 ghost 👽 alien 🤖 robot 🙈 see_no_evil 🙉 hear_no_evil 🙊 speak_no_evil 💋 kiss
💌 love_letter ❤️ heart 🧡 orange_heart 💛 yellow_heart 💚 green_heart 💙 blue_heart 💜 purple_heart
🖤 black_heart 🤍 white_heart 💔 broken_heart 💯 100 💥 boom 💫 dizzy 💦 sweat_drops 💨 dash
💬 speech_balloon 💭 thought_balloon 💤 zzz 👋 wave ✋ raised_hand 👌 ok_hand ✌️ v 🤞 crossed_fingers
🤘 metal 👈 point_left 👉 point_right 👆 point_up_2 👇 point_down 👍 +1 👍 thumbsup 👎 -1 👎 thumbsdown
✊ fist 👊 punch 👏 clap 🙌 raised_hands 👐 open_hands 🤝 handshake 🙏 pray ✍️ writing_hand 💪 muscle
🧠 brain 👀 eyes 👁️ eye 👂 ear 👶 baby 👧 girl 👦 boy 👩 woman 👨 man 👵 old_woman 👴 old_man 🤷 shrug
🤦 facepalm 🙋 raising_hand 👷 construction_worker 👮 cop 🕵️ detective 🧙 mage 🦸 superhero 🏃 runner
💃 dancer 🧘 lotus_position 👥 busts_in_silhouette 🐶 dog 🐱 cat 🐭 mouse 🐰 rabbit 🦊 fox_face 🐻 bear
🐼 panda_face 🐨 koala 🐯 tiger 🦁 lion 🐮 cow 🐷 pig 🐸 frog 🐵 monkey_face 🐔 chicken 🐧 penguin 🐦 bird
🦆 duck 🦉 owl 🐺 wolf 🐴 horse 🦄 unicorn 🐝 bee 🐝 honeybee 🐛 bug 🦋 butterfly 🐌 snail 🐞 beetle 🐜 ant
🕷️ spider 🐢 turtle 🐍 snake 🐙 octopus 🦀 crab 🐠 tropical_fish 🐬 dolphin 🐳 whale 🦈 shark 🐘 elephant
🐫 camel 🐑 sheep 🌵 cactus 🎄 christmas_tree 🌲 evergreen_tree 🌳 deciduous_tree 🌴 palm_tree 🌱 seedling
🌿 herb 🍀 four_leaf_clover 🍁 maple_leaf 🍂 fallen_leaf 🍄 mushroom 🌹 rose 🌻 sunflower 🌸 cherry_blossom
🌍 earth_africa 🌎 earth_americas 🌏 earth_asia 🌕 full_moon 🌙 crescent_moon ⭐ star 🌟 star2 ✨ sparkles
⚡ zap 🔥 fire 🌈 rainbow ☀️ sunny ⛅ partly_sunny ☁️ cloud 🌧️ cloud_with_rain ❄️ snowflake ⛄ snowman
🌊 ocean 💧 droplet ☔ umbrella 🍎 apple 🍊 tangerine 🍋 lemon 🍌 banana 🍉 watermelon 🍇 grapes 🍓 strawberry
🍒 cherries 🍍 pineapple 🥑 avocado 🍅 tomato 🥕 carrot 🌽 corn 🍞 bread 🧀 cheese 🥚 egg 🍔 hamburger 🍟 fries
🍕 pizza 🌮 taco 🍜 ramen 🍣 sushi 🍦 icecream 🍩 doughnut 🍪 cookie 🎂 birthday 🍰 cake 🍫 chocolate_bar
🍿 popcorn ☕ coffee 🍵 tea 🍺 beer 🍻 beers 🥂 clinking_glasses 🍷 wine_glass 🧊 ice_cube ⚽ soccer
🏀 basketball 🎾 tennis 🏆 trophy 🥇 1st_place_medal 🥈 2nd_place_medal 🥉 3rd_place_medal 🎯 dart
🎮 video_game 🎲 game_die 🧩 jigsaw 🧩 puzzle_piece ♟️ chess_pawn 🎨 art 🎬 clapper 🎤 microphone
🎧 headphones 🎵 musical_note 🎸 guitar 🎹 musical_keyboard 🥁 drum 🎉 tada 🎊 confetti_ball 🎁 gift
🎈 balloon 🎓 mortar_board 🚗 car 🚕 taxi 🚌 bus 🚑 ambulance 🚒 fire_engine 🚚 truck 🚜 tractor 🚲 bike
🚂 steam_locomotive 🚆 train2 ✈️ airplane 🚀 rocket 🛸 flying_saucer 🚁 helicopter ⛵ sailboat 🚢 ship
⚓ anchor 🚧 construction 🚦 vertical_traffic_light 🗺️ world_map 🏠 house 🏢 office 🏥 hospital 🏫 school
🏭 factory 🏰 castle ⛺ camping ⛺ tent 🏝️ desert_island ⛰️ mountain 🌋 volcano ⌚ watch 📱 iphone
💻 computer 💻 laptop ⌨️ keyboard 🖥️ desktop_computer 🖨️ printer 💾 floppy_disk 💿 cd 📷 camera
🎥 movie_camera 📞 telephone_receiver ☎️ phone 📺 tv 📻 radio ⏰ alarm_clock ⏳ hourglass_flowing_sand
⌛ hourglass 🔋 battery 🔌 electric_plug 💡 bulb 🔦 flashlight 🕯️ candle 💰 moneybag 💳 credit_card 💎 gem
⚖️ balance_scale 🔧 wrench 🔨 hammer ⚙️ gear 🔩 nut_and_bolt ⛓️ chains 🧲 magnet 🔬 microscope
🔭 telescope 📡 satellite 💉 syringe 💊 pill 🩹 adhesive_bandage 🚪 door 🛏️ bed 🧹 broom 🧪 test_tube 🧬 dna
🔑 key 🔒 lock 🔓 unlock 🔐 closed_lock_with_key 📦 package 📫 mailbox ✉️ email ✉️ envelope
📨 incoming_envelope 📝 memo 📝 pencil ✏️ pencil2 🖊️ pen 🖋️ fountain_pen 📁 file_folder
📂 open_file_folder 📅 date 📆 calendar 📈 chart_with_upwards_trend 📉 chart_with_downwards_trend
📊 bar_chart 📋 clipboard 📌 pushpin 📍 round_pushpin 📎 paperclip 📏 straight_ruler ✂️ scissors
🗑️ wastebasket 📖 book 📖 open_book 📚 books 📓 notebook 📄 page_facing_up 📰 newspaper 🔖 bookmark
🏷️ label 🔍 mag 🔗 link 🛡️ shield 🪝 hook 🧭 compass ⏱️ stopwatch 🔔 bell 🔕 no_bell 📣 mega 📢 loudspeaker
✅ white_check_mark ☑️ ballot_box_with_check ✔️ heavy_check_mark ❌ x ❎ negative_squared_cross_mark
❓ question ❔ grey_question ❗ exclamation ❕ grey_exclamation ‼️ bangbang ⚠️ warning 🚫 no_entry_sign
⛔ no_entry ♻️ recycle ☢️ radioactive ☣️ biohazard ⬆️ arrow_up ⬇️ arrow_down ⬅️ arrow_left
➡️ arrow_right ↗️ arrow_upper_right ↘️ arrow_lower_right 🔄 arrows_counterclockwise 🔁 repeat 🔙 back
🔜 soon 🆕 new 🆓 free 🆗 ok 🆘 sos ℹ️ information_source 🔴 red_circle 🟠 orange_circle 🟡 yellow_circle
🟢 green_circle 🔵 blue_circle 🟣 purple_circle ⚫ black_circle ⚪ white_circle 🔶 large_orange_diamond
🔷 large_blue_diamond ➕ heavy_plus_sign ➖ heavy_minus_sign ✖️ heavy_multiplication_x
➗ heavy_division_sign ♾️ infinity 💲 heavy_dollar_sign ©️ copyright ®️ registered ™️ tm 0️⃣ zero
1️⃣ one 2️⃣ two 3️⃣ three 4️⃣ four 5️⃣ five 6️⃣ six 7️⃣ seven 8️⃣ eight 9️⃣ nine 🔟 keycap_ten
🏁 checkered_flag 🚩 triangular_flag_on_post 🏳️‍🌈 rainbow_flag
`

/** Emoji, each with a name that it is known by: `['😄', 'smile']`. A sign with two names stands here twice. */
export const emojiNames: readonly (readonly [sign: string, name: string])[] = pairs(table.trim().split(/\s+/))

function pairs(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : []))
}
